/** Imports of shows over HTTP. */
@NullMarked
package io.streamcore.web.podcast.imports;

import org.jspecify.annotations.NullMarked;
