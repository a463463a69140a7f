/** Names of DJs' own over HTTP: the API, and which host a request is for. */
@NullMarked
package io.streamcore.web.domain;

import org.jspecify.annotations.NullMarked;
