@NullMarked
package io.streamcore.domain;

import org.jspecify.annotations.NullMarked;
