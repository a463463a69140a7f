/** Reports as text. */
@NullMarked
package io.streamcore.web.analytics;

import org.jspecify.annotations.NullMarked;
