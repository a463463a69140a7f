/** Certificates of domains: ordered, kept sealed, shown by every node, renewed in time. */
@NullMarked
package io.streamcore.domain.certificate;

import org.jspecify.annotations.NullMarked;
