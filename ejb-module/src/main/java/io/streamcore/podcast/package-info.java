/** Podcasts and their episodes, from a draft to what every podcast app can subscribe to. */
@NullMarked
package io.streamcore.podcast;

import org.jspecify.annotations.NullMarked;
