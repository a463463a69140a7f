/** Tested without a container. */
@NullMarked
package io.streamcore.relay.fanout;

import org.jspecify.annotations.NullMarked;
