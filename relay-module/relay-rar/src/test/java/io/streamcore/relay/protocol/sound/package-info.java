/** Tests of the package of the same name. */
@NullMarked
package io.streamcore.relay.protocol.sound;

import org.jspecify.annotations.NullMarked;
