@NullMarked
package io.streamcore.adapter.stripe;

import org.jspecify.annotations.NullMarked;
