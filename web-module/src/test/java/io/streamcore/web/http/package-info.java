@NullMarked
package io.streamcore.web.http;

import org.jspecify.annotations.NullMarked;
