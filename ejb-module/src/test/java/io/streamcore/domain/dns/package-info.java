@NullMarked
package io.streamcore.domain.dns;

import org.jspecify.annotations.NullMarked;
