/** Tests of the package of the same name, over real sockets. */
@NullMarked
package io.streamcore.relay.ingest;

import org.jspecify.annotations.NullMarked;
