/** The rules of reports. */
@NullMarked
package io.streamcore.analytics.report;

import org.jspecify.annotations.NullMarked;
