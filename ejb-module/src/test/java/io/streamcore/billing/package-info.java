@NullMarked
package io.streamcore.billing;

import org.jspecify.annotations.NullMarked;
