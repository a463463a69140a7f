/** Live streams over HTTP: the API of stations, their live status, and live HLS. */
@NullMarked
package io.streamcore.web.live;

import org.jspecify.annotations.NullMarked;
