/** Tests of the package of the same name. */
@NullMarked
package io.streamcore.relay.protocol.http;

import org.jspecify.annotations.NullMarked;
