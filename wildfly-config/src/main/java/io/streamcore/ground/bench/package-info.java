/**
 * The load generator of the relay's benchmark: one source and thousands of players that check every
 * byte. Needs nothing of the product, and works against any server that takes Icecast sources.
 */
@NullMarked
package io.streamcore.ground.bench;

import org.jspecify.annotations.NullMarked;
