/** The feed: a pure function from a show to RSS 2.0, and the answers kept of it. */
@NullMarked
package io.streamcore.podcast.feed;

import org.jspecify.annotations.NullMarked;
