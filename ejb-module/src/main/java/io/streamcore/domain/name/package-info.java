/** Host names: which ones can be claimed at all. */
@NullMarked
package io.streamcore.domain.name;

import org.jspecify.annotations.NullMarked;
