/** Who is calling over HTTP: access tokens in headers and cookies, and who may call what. */
@NullMarked
package io.streamcore.web.security;

import org.jspecify.annotations.NullMarked;
