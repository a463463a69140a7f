/** What callers say before it is known what they want, and what they are answered. */
@NullMarked
package io.streamcore.relay.door.message;

import org.jspecify.annotations.NullMarked;
