@NullMarked
package io.streamcore.podcast.imports;

import org.jspecify.annotations.NullMarked;
