/** The launcher, tested without the application server. */
@NullMarked
package io.streamcore.ground;

import org.jspecify.annotations.NullMarked;
