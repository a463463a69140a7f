/** The object store as files in a folder. */
@NullMarked
package io.streamcore.adapter.file;

import org.jspecify.annotations.NullMarked;
