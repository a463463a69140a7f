/** The rules of counting, held against vectors and against the lists' own examples. */
@NullMarked
package io.streamcore.analytics.iab;

import org.jspecify.annotations.NullMarked;
