package io.streamcore.podcast.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.media.StoredOriginal;
import io.streamcore.media.UploadIntake;
import io.streamcore.podcast.cover.Covers;
import io.streamcore.podcast.foreign.BadFeed;
import io.streamcore.podcast.foreign.ForeignFeed;
import io.streamcore.podcast.foreign.ForeignItem.TranscriptLink;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import io.streamcore.security.PublicWeb;
import io.streamcore.security.WebAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an import gets from the servers of strangers, within bounds of size and time, and never from
 * the house's own network. Outside of any transaction.
 */
@ApplicationScoped
public class Fetches {

  private static final int MAX_CHAPTERS_BYTES = 2 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private PublicWeb web;

  @Inject private UploadIntake intake;

  /** What is done with an answer. */
  private interface Reading<T> {
    T read(WebAnswer answer) throws IOException;
  }

  /** A file with the type that its server names. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record File(byte[] bytes, @Nullable String type) {}

  /**
   * A feed.
   *
   * @throws BadFeed saying what is wrong with it
   * @throws NotToBeHad if its server does not give it
   */
  public ForeignFeed feed(String url) throws NotToBeHad, BadFeed {
    File file = file(url, ForeignFeed.MAX_BYTES);
    return ForeignFeed.read(file.bytes(), file.type());
  }

  /** A picture. */
  public byte[] picture(String url) throws NotToBeHad {
    return file(url, Covers.MAX_BYTES).bytes();
  }

  /** Streams sound into the object store; the user's quota holds. */
  public StoredOriginal sound(UUID userId, String url) throws NotToBeHad {
    return ask(
        url,
        answer -> {
          long length =
              answer.header("content-length").filter(it -> it.matches("\\d{1,15}")).stream()
                  .mapToLong(Long::parseLong)
                  .findFirst()
                  .orElse(-1);
          String path = String.valueOf(URI.create(url).getPath());
          return intake.receive(
              userId,
              new Patience(answer.body()),
              length,
              path.substring(path.lastIndexOf('/') + 1));
        });
  }

  /** The chapters of an episode, those that obey our rules. */
  public List<Chapter> chapters(String url) throws NotToBeHad {
    try {
      JsonNode file = JSON.readTree(file(url, MAX_CHAPTERS_BYTES).bytes());
      List<Chapter> chapters = new ArrayList<>();
      for (JsonNode node : file.path("chapters")) {
        chapters.add(
            new Chapter(
                node.path("startTime").asDouble(-1),
                text(node, "title"),
                text(node, "url"),
                text(node, "img"),
                node.path("toc").asBoolean(true) ? null : Boolean.TRUE));
      }
      return EpisodeDetails.NONE.with(chapters).fitting().chapters();
    } catch (IOException e) {
      throw new NotToBeHad("Its chapters are not in JSON.", false, e);
    }
  }

  /** The text of a transcript, if it is of the format that the feed says. */
  public String transcript(TranscriptLink link) throws NotToBeHad {
    String text =
        new String(file(link.url(), Transcripts.MAX_BYTES).bytes(), StandardCharsets.UTF_8);
    if (!link.format().fits(text) || text.indexOf('\0') >= 0) {
      throw new NotToBeHad("A transcript is not what the feed says.", false);
    }
    return text;
  }

  private File file(String url, int max) throws NotToBeHad {
    return ask(
        url,
        answer -> {
          boolean packed =
              answer.header("content-encoding").filter(it -> it.equals("gzip")).isPresent();
          InputStream body = new Patience(answer.body());
          byte[] bytes = (packed ? new GZIPInputStream(body) : body).readNBytes(max + 1);
          if (bytes.length > max) {
            throw new TooMuch();
          }
          return new File(bytes, answer.header("content-type").orElse(null));
        });
  }

  private <T> T ask(String url, Reading<T> reading) throws NotToBeHad {
    try (WebAnswer answer = web.get(URI.create(url))) {
      int status = answer.status();
      if (status != 200) {
        boolean passing = status >= 500 || status == 429;
        throw new NotToBeHad("The server of %s answers %d.".formatted(url, status), passing);
      }
      return reading.read(answer);
    } catch (TooMuch e) {
      throw new NotToBeHad("What is at %s is larger than it may be.".formatted(url), false, e);
    } catch (PublicWeb.PrivateAddress e) {
      throw new NotToBeHad("%s is no address of the public web.".formatted(url), false, e);
    } catch (IOException e) {
      throw new NotToBeHad("The server of %s does not answer.".formatted(url), true, e);
    } catch (Unavailable e) {
      throw e; // our own store: the whole job waits for it
    } catch (Problem e) {
      boolean cutOff = e.errors().stream().anyMatch(it -> it.rule().equals("complete"));
      throw new NotToBeHad(e.detail(), cutOff, e);
    } catch (IllegalArgumentException e) {
      throw new NotToBeHad("%s is no address.".formatted(url), false, e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  /** More bytes than there may be. */
  private static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
