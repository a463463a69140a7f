/** Podcasts over HTTP: the API, feeds, and the sound of episodes. */
@NullMarked
package io.streamcore.web.podcast;

import org.jspecify.annotations.NullMarked;
