/** The stand-in for Stripe, held against what Stripe publishes. */
@NullMarked
package io.streamcore.stripesim;

import org.jspecify.annotations.NullMarked;
