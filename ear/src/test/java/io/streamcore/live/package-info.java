/** Live streams in the running product, with real encoders and listeners. */
@NullMarked
package io.streamcore.live;

import org.jspecify.annotations.NullMarked;
