/** How expected failures look over HTTP: RFC 9457 problem documents. */
@NullMarked
package io.streamcore.web.problem;

import org.jspecify.annotations.NullMarked;
