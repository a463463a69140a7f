/** Tests of the package of the same name. */
@NullMarked
package io.streamcore.relay.protocol.status;

import org.jspecify.annotations.NullMarked;
