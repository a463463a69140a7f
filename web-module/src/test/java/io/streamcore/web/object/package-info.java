@NullMarked
package io.streamcore.web.object;

import org.jspecify.annotations.NullMarked;
