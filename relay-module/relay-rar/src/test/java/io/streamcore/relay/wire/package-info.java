/** Tests of plain and secret connections. */
@NullMarked
package io.streamcore.relay.wire;

import org.jspecify.annotations.NullMarked;
