/** HTTP to servers of strangers, over sockets of our own to addresses that were checked. */
@NullMarked
package io.streamcore.adapter.http;

import org.jspecify.annotations.NullMarked;
