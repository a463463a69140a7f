/** Objects and their keys: where media bytes live, whatever holds them. */
@NullMarked
package io.streamcore.storage;

import org.jspecify.annotations.NullMarked;
