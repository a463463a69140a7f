/** The ledger of background work, for administrators. */
@NullMarked
package io.streamcore.web.job;

import org.jspecify.annotations.NullMarked;
