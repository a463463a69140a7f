/** The contract between the relay and the rooms. */
@NullMarked
package io.streamcore.relay.api;

import org.jspecify.annotations.NullMarked;
