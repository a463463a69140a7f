/** The catalogue: titles on demand, how they are found, and who may know of which. */
@NullMarked
package io.streamcore.catalog;

import org.jspecify.annotations.NullMarked;
