/** Tests of the package of the same name, over real sockets. */
@NullMarked
package io.streamcore.relay.door;

import org.jspecify.annotations.NullMarked;
