/** What profiles may like: learned from what all have watched, and listed for each. */
@NullMarked
package io.streamcore.viewing.recommend;

import org.jspecify.annotations.NullMarked;
