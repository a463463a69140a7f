/** The connector, tested without a container. */
@NullMarked
package io.streamcore.relay.connector;

import org.jspecify.annotations.NullMarked;
