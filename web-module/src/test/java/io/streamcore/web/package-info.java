/** The rules of the front window, as tests. */
@NullMarked
package io.streamcore.web;

import org.jspecify.annotations.NullMarked;
