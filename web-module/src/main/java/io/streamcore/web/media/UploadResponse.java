package io.streamcore.web.media;

import io.streamcore.media.Upload;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An upload on the wire. */
@Schema(name = "Upload")
public record UploadResponse(
    UUID uploadId,
    UUID userId,
    @Schema(example = "Night Shift") @Nullable String title,
    @Schema(example = "DJ Nova") @Nullable String artist,
    @Schema(
            enumeration = {"processing", "ready", "failed"},
            example = "processing")
        String status,
    @Schema(
            description = "What the transcode job is doing.",
            enumeration = {
              "queued", "probe", "preview", "measure", "plan", "encode", "package", "publish",
              "done"
            },
            example = "encode")
        String step,
    @Schema(description = "How far the whole job is.", example = "42") int percent,
    @Schema(description = "Whether it can be played already.") boolean playable,
    @Schema(description = "Why it failed, for its owner.") @Nullable String errorMessage,
    @Schema(example = "night-shift.mp3") String originalFilename,
    @Schema(description = "Decided by the content.", example = "audio/mpeg") String contentType,
    @Schema(example = "144017408") long sizeBytes,
    @Schema(description = "SHA-256 of the original, hexadecimal.") String sha256,
    @Schema(example = "3600.013") @Nullable Double durationSeconds,
    @Schema(description = "Integrated loudness of the original.", example = "-9.4")
        @Nullable Double loudnessLufs,
    @Schema(description = "Whether the ladder is brought to -16 LUFS.") boolean normalize,
    @Schema(
            description =
                "Whether the file has moving pictures, too. Nothing is made of them: the product has"
                    + " no encoder for pictures, so only the sound is played.")
        boolean picturesDropped,
    Instant createdAt,
    @Nullable Instant completedAt,
    @Nullable Instant playableAt,
    @Nullable Instant deletedAt,
    @Schema(example = "/media/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77/master.m3u8") String masterUrl,
    @Schema(example = "/media/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77/waveform.json")
        String waveformUrl,
    @Schema(example = "/media/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77/cover")
        @Nullable String coverUrl) {

  static UploadResponse of(Upload upload) {
    String media = "/media/" + upload.id();
    return new UploadResponse(
        upload.id(),
        upload.userId(),
        upload.title().orElse(null),
        upload.artist().orElse(null),
        upload.status().wireName(),
        upload.step().wireName(),
        upload.percent(),
        upload.isPlayable(),
        upload.errorMessage().orElse(null),
        upload.originalFilename(),
        upload.contentType(),
        upload.sizeBytes(),
        upload.sha256(),
        upload.durationSeconds().orElse(null),
        upload.loudnessLufs().orElse(null),
        upload.normalize(),
        upload.picturesDropped(),
        upload.createdAt(),
        upload.completedAt().orElse(null),
        upload.playableAt().orElse(null),
        upload.deletedAt().orElse(null),
        media + "/master.m3u8",
        media + "/waveform.json",
        upload.coverPath().map(path -> media + "/cover").orElse(null));
  }
}
