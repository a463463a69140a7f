package io.streamcore.web.playlist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tracks of a playlist on the wire, in their order; it has at most 1,000. */
@Schema(name = "TrackList")
public record TrackList(List<TrackResponse> items) {}
