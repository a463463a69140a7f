@NullMarked
package io.streamcore.web.problem;

import org.jspecify.annotations.NullMarked;
