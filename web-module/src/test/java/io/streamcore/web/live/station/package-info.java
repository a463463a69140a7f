/** Tests of the pages of stations without a server. */
@NullMarked
package io.streamcore.web.live.station;

import org.jspecify.annotations.NullMarked;
