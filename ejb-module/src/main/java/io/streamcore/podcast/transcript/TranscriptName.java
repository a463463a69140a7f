package io.streamcore.podcast.transcript;

import io.streamcore.podcast.tag.TranscriptFormat;
import java.util.UUID;

/** Which transcript it is: of what, in which language, how written. */
public record TranscriptName(UUID episodeId, String language, TranscriptFormat format) {}
