/** Live streams: who may feed and hear them, what is on now, and what was. */
@NullMarked
package io.streamcore.live;

import org.jspecify.annotations.NullMarked;
