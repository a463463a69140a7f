/** The workshop's bench for viewers: makes recommendations every night. */
@NullMarked
package io.streamcore.batch.viewing;

import org.jspecify.annotations.NullMarked;
