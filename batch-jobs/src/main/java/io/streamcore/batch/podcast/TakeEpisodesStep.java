package io.streamcore.batch.podcast;

import io.streamcore.media.StoredOriginal;
import io.streamcore.media.UploadIntake;
import io.streamcore.podcast.foreign.ForeignItem;
import io.streamcore.podcast.foreign.ForeignItem.TranscriptLink;
import io.streamcore.podcast.imports.Extras;
import io.streamcore.podcast.imports.Extras.Transcription;
import io.streamcore.podcast.imports.ImportWork.Task;
import io.streamcore.podcast.imports.NotToBeHad;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes an episode of each item that waits: its sound comes first, outside of any transaction, then
 * one transaction makes upload and episode of it. What a crash leaves of a sound is found by its
 * reservation.
 */
@Named
@Dependent
public class TakeEpisodesStep extends ImportStep {

  @Inject private UploadIntake intake;

  @Override
  void perform(UUID id) {
    Optional<Task> next = work.next(id);
    while (next.isPresent() && !isStopping()) {
      take(next.get());
      next = work.next(id);
    }
  }

  private void take(Task task) {
    try {
      StoredOriginal sound = fetches.sound(task.userId(), task.item().mediaUrl());
      boolean kept = false;
      try {
        kept = work.keep(task, sound, extras(task.item()));
      } finally {
        if (!kept) {
          intake.discard(sound.uploadId(), sound.userId());
        }
      }
    } catch (Invalid | Conflict e) {
      work.refuse(task, e.detail());
    } catch (NotToBeHad e) {
      if (e.isPassing()) {
        work.postpone(task, e.reason());
      } else {
        work.refuse(task, e.reason());
      }
    }
  }

  private Extras extras(ForeignItem item) {
    List<String> missing = new ArrayList<>();
    List<Chapter> chapters = List.of();
    String chaptersUrl = item.chaptersUrl();
    if (chaptersUrl != null) {
      try {
        chapters = fetches.chapters(chaptersUrl);
      } catch (NotToBeHad e) {
        missing.add("Its chapters are missing. " + e.reason());
      }
    }
    List<Transcription> transcripts = new ArrayList<>();
    for (TranscriptLink link : item.transcripts()) {
      try {
        transcripts.add(
            new Transcription(link.language(), link.format(), fetches.transcript(link)));
      } catch (NotToBeHad e) {
        missing.add("A transcript is missing. " + e.reason());
      }
    }
    return new Extras(chapters, transcripts, missing.isEmpty() ? null : String.join(" ", missing));
  }
}
