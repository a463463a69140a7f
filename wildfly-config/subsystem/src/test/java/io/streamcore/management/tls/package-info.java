@NullMarked
package io.streamcore.management.tls;

import org.jspecify.annotations.NullMarked;
