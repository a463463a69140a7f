/**
 * The workshop's bench for billing: what Stripe has told is followed, and what it has, compared.
 */
@NullMarked
package io.streamcore.batch.billing;

import org.jspecify.annotations.NullMarked;
