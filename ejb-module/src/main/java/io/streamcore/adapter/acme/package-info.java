/** Certificate authorities that speak ACME (RFC 8555), asked by acme4j. */
@NullMarked
package io.streamcore.adapter.acme;

import org.jspecify.annotations.NullMarked;
