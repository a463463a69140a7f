/** The catalogue of titles, as viewers find it and as DJs make it. */
@NullMarked
package io.streamcore.catalog;

import org.jspecify.annotations.NullMarked;
