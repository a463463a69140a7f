/**
 * The subsystem {@code streamcore} of the server's management model. The application registers what
 * it has ({@link io.streamcore.management.RelayDoor}); administrators see and turn it with the
 * server's own tools. It holds no more than that: the application works the same if nobody looks.
 */
@NullMarked
package io.streamcore.management;

import org.jspecify.annotations.NullMarked;
