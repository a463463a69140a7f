/** Sound on servers of others, to which episodes and tracks may point. */
@NullMarked
package io.streamcore.media.remote;

import org.jspecify.annotations.NullMarked;
