/** The front window as a whole: every route of it, and the conventions they share. */
@NullMarked
package io.streamcore.web;

import org.jspecify.annotations.NullMarked;
