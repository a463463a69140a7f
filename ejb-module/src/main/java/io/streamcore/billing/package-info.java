/** What can be subscribed to, who did, and what that opens: the house's one answer about money. */
@NullMarked
package io.streamcore.billing;

import org.jspecify.annotations.NullMarked;
