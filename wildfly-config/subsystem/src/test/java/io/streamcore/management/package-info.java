/** Tests of the subsystem that need no server; in the server: {@code RelayManagementIT} in ear. */
@NullMarked
package io.streamcore.management;

import org.jspecify.annotations.NullMarked;
