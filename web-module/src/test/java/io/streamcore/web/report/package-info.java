/** Reports as text. */
@NullMarked
package io.streamcore.web.report;

import org.jspecify.annotations.NullMarked;
