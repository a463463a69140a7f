package io.streamcore.batch.media;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadStep;
import io.streamcore.media.hls.Mp3PassThrough;
import io.streamcore.media.hls.Playlists;
import io.streamcore.media.hls.Rendition;
import io.streamcore.media.sound.FrameIndex;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.media.sound.UnplayableSound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Publishes an MP3's own frames, before anything slow begins: the upload can be played within
 * seconds. The ladder's master playlist replaces the one written here; the segments stay, for those
 * who are listening.
 */
@Named
@Dependent
public class PreviewStep extends TranscodeStep {

  @Inject private HlsFolder hls;

  @Override
  void perform(Upload upload) throws IOException, UnplayableSound {
    UUID id = upload.id();
    uploads.progress(id, UploadStep.PREVIEW, 3);
    if (!papers.read(id, Paper.SOUND).passThrough()) {
      return;
    }
    Path mp3 = original(upload);
    FrameIndex frames =
        FrameIndex.of(mp3, FrameSyntax.MP3)
            .orElseThrow(() -> new UnplayableSound(UnplayableSound.Reason.DAMAGED));
    Rendition rendition =
        Mp3PassThrough.cut(
            mp3, frames, (name, body, type) -> hls.writeSegment(id, name, body, type));
    for (Map.Entry<String, String> list : Playlists.of(List.of(rendition)).entrySet()) {
      hls.writePlaylist(id, list.getKey(), list.getValue());
    }
    uploads.playable(id);
  }
}
