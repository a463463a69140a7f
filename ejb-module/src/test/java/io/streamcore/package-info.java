/** The rules of the house, as tests. */
@NullMarked
package io.streamcore;

import org.jspecify.annotations.NullMarked;
