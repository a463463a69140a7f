/** DNS, asked by dnsjava: the port {@code DnsResolver} of the room domain. */
@NullMarked
package io.streamcore.adapter.dns;

import org.jspecify.annotations.NullMarked;
