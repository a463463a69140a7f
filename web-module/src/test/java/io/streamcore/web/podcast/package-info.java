@NullMarked
package io.streamcore.web.podcast;

import org.jspecify.annotations.NullMarked;
