/**
 * Status documents in the forms that control panels, monitors and directories read from Icecast and
 * SHOUTcast servers; pure functions on values.
 */
@NullMarked
package io.streamcore.relay.protocol.status;

import org.jspecify.annotations.NullMarked;
