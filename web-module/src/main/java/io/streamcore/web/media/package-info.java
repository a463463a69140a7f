/** Uploads over HTTP: sending them in, watching them become playable, and listening to them. */
@NullMarked
package io.streamcore.web.media;

import org.jspecify.annotations.NullMarked;
