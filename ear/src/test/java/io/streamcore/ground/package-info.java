/** The started product as an operator sees it. */
@NullMarked
package io.streamcore.ground;

import org.jspecify.annotations.NullMarked;
