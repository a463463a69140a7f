/** Connections as those see them who read and write: plain, or kept secret by TLS. */
@NullMarked
package io.streamcore.relay.wire;

import org.jspecify.annotations.NullMarked;
