/** Stripe, as the payment provider: its SDK stays in here. */
@NullMarked
package io.streamcore.adapter.stripe;

import org.jspecify.annotations.NullMarked;
