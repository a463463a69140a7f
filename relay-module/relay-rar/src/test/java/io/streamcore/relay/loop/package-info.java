/** Tested without a container. */
@NullMarked
package io.streamcore.relay.loop;

import org.jspecify.annotations.NullMarked;
