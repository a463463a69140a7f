/** What is said in episodes, as text with times. */
@NullMarked
package io.streamcore.podcast.transcript;

import org.jspecify.annotations.NullMarked;
