/** What can be deleted and brought back: nothing that a user deletes is gone before its time. */
@NullMarked
package io.streamcore.retention;

import org.jspecify.annotations.NullMarked;
