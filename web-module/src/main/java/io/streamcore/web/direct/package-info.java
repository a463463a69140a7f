/**
 * Requests that come most often, answered before the servlets: on the server's own event loops, by
 * the kernel's {@code sendfile} where there is a file, and asking the rooms once for all who ask at
 * the same moment.
 */
@NullMarked
package io.streamcore.web.direct;

import org.jspecify.annotations.NullMarked;
