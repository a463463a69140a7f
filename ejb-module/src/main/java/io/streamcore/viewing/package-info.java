/** Who watches and listens on an account, and what opens a single thing to them for a while. */
@NullMarked
package io.streamcore.viewing;

import org.jspecify.annotations.NullMarked;
