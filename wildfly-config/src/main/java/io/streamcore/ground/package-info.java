/**
 * The ground the application stands on: server, database, tools, and the launcher that starts them.
 */
@NullMarked
package io.streamcore.ground;

import org.jspecify.annotations.NullMarked;
