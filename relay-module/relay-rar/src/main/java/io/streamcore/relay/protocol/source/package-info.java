/** How encoders introduce themselves; pure functions on text. */
@NullMarked
package io.streamcore.relay.protocol.source;

import org.jspecify.annotations.NullMarked;
