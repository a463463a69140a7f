/** Tests of the arithmetic of recommendations. */
@NullMarked
package io.streamcore.viewing.recommend.model;

import org.jspecify.annotations.NullMarked;
