@NullMarked
package io.streamcore.podcast.foreign;

import org.jspecify.annotations.NullMarked;
