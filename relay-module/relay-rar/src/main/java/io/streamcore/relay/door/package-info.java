/**
 * The relay's door: takes connections, reads what they want within limits, and sends each to where
 * it is served.
 */
@NullMarked
package io.streamcore.relay.door;

import org.jspecify.annotations.NullMarked;
