/** Plans, subscriptions and what Stripe tells, over HTTP. */
@NullMarked
package io.streamcore.web.billing;

import org.jspecify.annotations.NullMarked;
