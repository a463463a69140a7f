/** What the numbers are told of what is served here. */
@NullMarked
package io.streamcore.web.analytics;

import org.jspecify.annotations.NullMarked;
