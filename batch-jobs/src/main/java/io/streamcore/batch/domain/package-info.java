/** Names of DJs' own: looked at when it is time, certified, and their certificates renewed. */
@NullMarked
package io.streamcore.batch.domain;

import org.jspecify.annotations.NullMarked;
