package io.streamcore.batch.media;

import io.streamcore.media.MediaProbe;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadDescription;
import io.streamcore.media.UploadKeys;
import io.streamcore.media.UploadStep;
import io.streamcore.media.sound.CoverArt;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what the original is, how long it plays, and what its tags say. */
@Named
@Dependent
public class ProbeStep extends TranscodeStep {

  @Inject private MediaProbe probe;
  @Inject private ObjectStore objects;

  @Override
  void perform(Upload upload) throws IOException, UnplayableSound {
    uploads.progress(upload.id(), UploadStep.PROBE, 1);
    ProbedSound sound = probe.probe(original(upload), workbench(upload, 1));
    papers.write(upload.id(), Paper.SOUND, sound);
    uploads.describe(
        upload.id(), UploadDescription.of(sound), storeCover(upload.id(), sound.cover()));
  }

  private @Nullable ObjectKey storeCover(UUID uploadId, @Nullable CoverArt cover)
      throws IOException {
    if (cover == null) {
      return null;
    }
    ObjectKey key = UploadKeys.cover(uploadId, cover.extension());
    objects.putFile(key, cover.file(), cover.contentType());
    return key;
  }
}
