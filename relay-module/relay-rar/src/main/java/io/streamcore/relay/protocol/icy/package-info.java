/** Titles between the bytes of a SHOUTcast stream; pure functions on bytes. */
@NullMarked
package io.streamcore.relay.protocol.icy;

import org.jspecify.annotations.NullMarked;
