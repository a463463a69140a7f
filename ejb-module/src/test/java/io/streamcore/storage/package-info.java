/** Tests of {@code io.streamcore.storage}. */
@NullMarked
package io.streamcore.storage;

import org.jspecify.annotations.NullMarked;
