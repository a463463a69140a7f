/** Podcasts of the running product, as DJs make them and as podcast apps see them. */
@NullMarked
package io.streamcore.podcast;

import org.jspecify.annotations.NullMarked;
