/** Tested without a container. */
@NullMarked
package io.streamcore.relay.mount;

import org.jspecify.annotations.NullMarked;
