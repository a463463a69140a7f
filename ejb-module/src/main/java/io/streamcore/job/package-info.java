/** The ledger of background work: one row for every job that a user's action started. */
@NullMarked
package io.streamcore.job;

import org.jspecify.annotations.NullMarked;
