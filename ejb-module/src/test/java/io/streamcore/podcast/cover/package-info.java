@NullMarked
package io.streamcore.podcast.cover;

import org.jspecify.annotations.NullMarked;
