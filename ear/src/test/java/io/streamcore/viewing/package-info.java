/** Who watches what: profiles, playback, history. */
@NullMarked
package io.streamcore.viewing;

import org.jspecify.annotations.NullMarked;
