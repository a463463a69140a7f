@NullMarked
package io.streamcore.adapter.http;

import org.jspecify.annotations.NullMarked;
