/** Sound on its way in: encoders that push, remote servers that the relay pulls from. */
@NullMarked
package io.streamcore.relay.ingest;

import org.jspecify.annotations.NullMarked;
