/**
 * The pages of stations for everybody, as far as the server draws them: what search engines and
 * link previews read, and what is seen before the scripts have asked the API.
 */
@NullMarked
package io.streamcore.web.live.station;

import org.jspecify.annotations.NullMarked;
