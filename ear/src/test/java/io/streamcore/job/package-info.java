/** Background jobs in the running product: crash, failure, and operators. */
@NullMarked
package io.streamcore.job;

import org.jspecify.annotations.NullMarked;
