@NullMarked
package io.streamcore.podcast;

import org.jspecify.annotations.NullMarked;
