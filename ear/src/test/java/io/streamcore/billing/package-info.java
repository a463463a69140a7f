/** Plans and subscriptions, against the running product and a stand-in for Stripe. */
@NullMarked
package io.streamcore.billing;

import org.jspecify.annotations.NullMarked;
