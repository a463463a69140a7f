/** Background work in the running product: what operators, failures and crashes do to it. */
@NullMarked
package io.streamcore.job;

import org.jspecify.annotations.NullMarked;
