/** What requests to any room have in common: lists in pages, and answers kept for a repeat. */
@NullMarked
package io.streamcore.request;

import org.jspecify.annotations.NullMarked;
