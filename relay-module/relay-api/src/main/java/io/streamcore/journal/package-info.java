/**
 * The way of events out of a node that must not wait for others: memory, then disk, then whoever
 * takes them. Knows neither the relay nor the rooms; it lies with the contract between them because
 * both have events to send.
 */
@NullMarked
package io.streamcore.journal;

import org.jspecify.annotations.NullMarked;
