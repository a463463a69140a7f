/** Uploads on their way to listeners, in the running product. */
@NullMarked
package io.streamcore.media;

import org.jspecify.annotations.NullMarked;
