/** The workshop's shredder: what was deleted longer ago than it can be restored is erased. */
@NullMarked
package io.streamcore.batch.retention;

import org.jspecify.annotations.NullMarked;
