/** Tests of {@code io.streamcore.adapter.file}. */
@NullMarked
package io.streamcore.adapter.file;

import org.jspecify.annotations.NullMarked;
