/** The pages of the running product, as a browser and as HTTP see them. */
@NullMarked
package io.streamcore.page;

import org.jspecify.annotations.NullMarked;
