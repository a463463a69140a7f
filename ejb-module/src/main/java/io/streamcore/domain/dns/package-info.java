/** What DNS says about a name, and what its owner should change. */
@NullMarked
package io.streamcore.domain.dns;

import org.jspecify.annotations.NullMarked;
