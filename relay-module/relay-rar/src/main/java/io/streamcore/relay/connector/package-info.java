/** The relay as a JCA resource adapter: its life cycle and its statistics. */
@NullMarked
package io.streamcore.relay.connector;

import org.jspecify.annotations.NullMarked;
