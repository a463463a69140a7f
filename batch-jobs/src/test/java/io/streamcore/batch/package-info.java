/** The laws of the workshop. */
@NullMarked
package io.streamcore.batch;

import org.jspecify.annotations.NullMarked;
