/**
 * The workshop's foreman: starts jobs of the ledger, writes down how they end, mends what broke.
 */
@NullMarked
package io.streamcore.batch.job;

import org.jspecify.annotations.NullMarked;
