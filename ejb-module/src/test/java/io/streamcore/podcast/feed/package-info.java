@NullMarked
package io.streamcore.podcast.feed;

import org.jspecify.annotations.NullMarked;
