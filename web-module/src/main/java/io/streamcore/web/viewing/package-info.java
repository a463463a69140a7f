/** Who watches, and what is played where: profiles, playback, history. */
@NullMarked
package io.streamcore.web.viewing;

import org.jspecify.annotations.NullMarked;
