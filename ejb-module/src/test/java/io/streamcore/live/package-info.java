/** The room of live streams, tested without a container. */
@NullMarked
package io.streamcore.live;

import org.jspecify.annotations.NullMarked;
