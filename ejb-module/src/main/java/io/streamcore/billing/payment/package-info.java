/** The port to whoever takes the money, and what is said through it. */
@NullMarked
package io.streamcore.billing.payment;

import org.jspecify.annotations.NullMarked;
