/** Reports over HTTP: the same tables as JSON and as CSV. */
@NullMarked
package io.streamcore.web.report;

import org.jspecify.annotations.NullMarked;
