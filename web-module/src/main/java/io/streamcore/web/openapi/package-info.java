/** The API described to programs, at {@code /openapi}, and to people, at {@code /api-docs}. */
@NullMarked
package io.streamcore.web.openapi;

import org.jspecify.annotations.NullMarked;
