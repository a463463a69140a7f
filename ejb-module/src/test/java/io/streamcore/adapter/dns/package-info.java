@NullMarked
package io.streamcore.adapter.dns;

import org.jspecify.annotations.NullMarked;
