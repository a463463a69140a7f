/**
 * The sending side of the numbers: what this node has delivered, on its way to the queue. Nobody
 * who serves a listener ever waits here.
 */
@NullMarked
package io.streamcore.analytics.sender;

import org.jspecify.annotations.NullMarked;
