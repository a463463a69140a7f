/** Tested without a container. */
@NullMarked
package io.streamcore.relay.hls;

import org.jspecify.annotations.NullMarked;
