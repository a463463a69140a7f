@NullMarked
package io.streamcore.adapter.acme;

import org.jspecify.annotations.NullMarked;
