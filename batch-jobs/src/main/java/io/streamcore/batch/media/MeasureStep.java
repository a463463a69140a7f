package io.streamcore.batch.media;

import io.streamcore.media.Transcoder;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadKeys;
import io.streamcore.media.UploadStep;
import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Listens to the whole original: how loud it is, and what it looks like. */
@Named
@Dependent
public class MeasureStep extends TranscodeStep {

  @Inject private Transcoder transcoder;
  @Inject private ObjectStore objects;

  @Override
  void perform(Upload upload) throws IOException, UnplayableSound {
    UUID id = upload.id();
    uploads.progress(id, UploadStep.MEASURE, 5);
    Measurement measured =
        transcoder.measure(
            papers.read(id, Paper.SOUND), original(upload), workbench(upload, bench.hands()));
    byte[] waveform = measured.waveform().toJson().getBytes(StandardCharsets.UTF_8);
    objects.put(
        UploadKeys.waveform(id),
        new ByteArrayInputStream(waveform),
        waveform.length,
        "application/json");
    papers.write(id, Paper.LOUDNESS, measured.loudness());
    uploads.measured(id, measured.loudness().integrated(), measured.loudness().truePeak());
  }
}
