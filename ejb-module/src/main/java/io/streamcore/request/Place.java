package io.streamcore.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and, within one time, by id: the keyset of its pages. A
 * list does not shift under a reader who goes on from a place, whatever was added or deleted
 * meanwhile.
 *
 * @param at the time of the item, by the column that orders the list
 * @param id the item
 */
public record Place(Instant at, UUID id) {}
