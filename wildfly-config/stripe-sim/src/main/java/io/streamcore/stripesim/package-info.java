/**
 * A stand-in for Stripe: its API, its hosted pages and its webhooks over real HTTP, with a state
 * and a clock of its own. It was written against Stripe's published objects and SDK, and never ran
 * beside the real one.
 */
@NullMarked
package io.streamcore.stripesim;

import org.jspecify.annotations.NullMarked;
