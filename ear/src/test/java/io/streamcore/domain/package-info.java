/** Names of DJs' own, in the whole product. */
@NullMarked
package io.streamcore.domain;

import org.jspecify.annotations.NullMarked;
