/** The catalogue of titles over HTTP. */
@NullMarked
package io.streamcore.web.catalog;

import org.jspecify.annotations.NullMarked;
