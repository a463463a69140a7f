package io.streamcore.media.sound;

/**
 * A stretch of whole segments that one process encodes.
 *
 * @param index its place in the plan
 * @param firstSegment the number of its first segment
 * @param segments how many segments it makes of each rung
 * @param firstUnit its first access unit on the grid of the whole sound
 * @param units how many access units it keeps
 * @param leadIn how many access units before its first one are encoded and dropped
 * @param slice what it reads for that, with the lead-in that makes the joint inaudible
 */
public record Partition(
    int index,
    int firstSegment,
    int segments,
    long firstUnit,
    int units,
    int leadIn,
    SourceSlice slice) {}
