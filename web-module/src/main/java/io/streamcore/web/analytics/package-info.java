/** The numbers: what they are told of what is served here, and reports of them, as JSON and CSV. */
@NullMarked
package io.streamcore.web.analytics;

import org.jspecify.annotations.NullMarked;
