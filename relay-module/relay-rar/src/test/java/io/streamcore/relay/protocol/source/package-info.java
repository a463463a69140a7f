/** Tests of the package of the same name. */
@NullMarked
package io.streamcore.relay.protocol.source;

import org.jspecify.annotations.NullMarked;
