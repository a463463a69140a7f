/** Telling others that feeds have changed: WebSub hubs, and whoever asks for the log of changes. */
@NullMarked
package io.streamcore.podcast.announce;

import org.jspecify.annotations.NullMarked;
