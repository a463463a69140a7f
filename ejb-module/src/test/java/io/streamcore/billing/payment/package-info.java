@NullMarked
package io.streamcore.billing.payment;

import org.jspecify.annotations.NullMarked;
