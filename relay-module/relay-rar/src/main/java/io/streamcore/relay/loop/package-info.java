/** Threads that serve connections: one selector each, nothing in them ever waits. */
@NullMarked
package io.streamcore.relay.loop;

import org.jspecify.annotations.NullMarked;
