/** Objects of the store as answers: conditional, in ranges, compressed where that helps. */
@NullMarked
package io.streamcore.web.object;

import org.jspecify.annotations.NullMarked;
