/** Whether this node can do its work: MicroProfile Health on the management port. */
@NullMarked
package io.streamcore.web.health;

import org.jspecify.annotations.NullMarked;
