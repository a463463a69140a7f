/** How far profiles have got with what they watched. */
@NullMarked
package io.streamcore.viewing.history;

import org.jspecify.annotations.NullMarked;
