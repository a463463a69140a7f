/** Tests of the sending side. */
@NullMarked
package io.streamcore.analytics.sender;

import org.jspecify.annotations.NullMarked;
