@NullMarked
package io.streamcore.domain.name;

import org.jspecify.annotations.NullMarked;
