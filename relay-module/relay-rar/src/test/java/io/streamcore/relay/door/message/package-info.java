/** Tests of how callers are understood. */
@NullMarked
package io.streamcore.relay.door.message;

import org.jspecify.annotations.NullMarked;
