/** Private feeds over HTTP: giving them, and the feeds themselves. */
@NullMarked
package io.streamcore.web.podcast.audience;

import org.jspecify.annotations.NullMarked;
