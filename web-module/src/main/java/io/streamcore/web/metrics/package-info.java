/** The application's numbers, beside the server's own in its Prometheus page. */
@NullMarked
package io.streamcore.web.metrics;

import org.jspecify.annotations.NullMarked;
