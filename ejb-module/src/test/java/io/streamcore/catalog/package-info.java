/** Tests of the catalogue. */
@NullMarked
package io.streamcore.catalog;

import org.jspecify.annotations.NullMarked;
