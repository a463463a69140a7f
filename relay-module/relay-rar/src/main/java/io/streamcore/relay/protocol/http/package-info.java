/**
 * Requests and answers as encoders, players and stream servers write them; pure functions on bytes.
 */
@NullMarked
package io.streamcore.relay.protocol.http;

import org.jspecify.annotations.NullMarked;
