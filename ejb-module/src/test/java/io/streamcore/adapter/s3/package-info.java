/** Tests of {@code io.streamcore.adapter.s3}. */
@NullMarked
package io.streamcore.adapter.s3;

import org.jspecify.annotations.NullMarked;
