package io.streamcore.analytics.rollup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.GeoLocator;
import io.streamcore.analytics.Ground;
import io.streamcore.analytics.Origins;
import io.streamcore.analytics.Pseudonyms;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import io.streamcore.analytics.Salts;
import io.streamcore.analytics.iab.DataCentres;
import io.streamcore.security.Encryption;
import io.streamcore.security.EncryptionKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What counts as a download: every vector of {@code iab-vectors.json} goes the way of all accesses,
 * through pseudonyms, lists, intake and roll-up, on a real PostgreSQL.
 */
@SuppressWarnings("TimeInStaticInitializer") // raw events have tables around today only
class IabVectorsTest {

  // salts are at hand for yesterday, today and tomorrow; the vectors need two days
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  private static final Vectors FILE = read();

  private static final Map<String, UUID> PODCASTS = new LinkedHashMap<>();

  private static Ground ground;

  @BeforeAll
  static void take_everything_in_and_roll_it_up() throws IOException {
    ground = new Ground();
    Origins origins = origins();
    for (Vector vector : FILE.vectors()) {
      UUID first = UUID.randomUUID();
      UUID podcast = ground.podcast(first);
      UUID second = secondEpisode(podcast);
      PODCASTS.put(vector.name(), podcast);
      for (Request request : vector.requests()) {
        RawEvent event = event(request, podcast, request.episode() == 2 ? second : first, origins);
        for (int i = 0; i < Math.max(1, request.times()); i++) {
          ground.intake.takeIn(List.of(event));
        }
      }
    }
    Rollups rollups = Ground.wired(new Rollups(), ground.database);
    for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
      Slice.of(1).forEach(slice -> rollups.roll(day, slice));
    }
  }

  static Stream<Vector> vectors() {
    return FILE.vectors().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void counts_what_the_guidelines_count(Vector vector) {
    UUID podcast = requireNonNull(PODCASTS.get(vector.name()));
    assertThat(sum(podcast, "downloads"))
        .as("downloads: %s", vector.reason())
        .isEqualTo(vector.downloads());
    assertThat(sum(podcast, "listeners"))
        .as("listeners: %s", vector.reason())
        .isEqualTo(vector.listeners());
  }

  private static long sum(UUID podcast, String metric) {
    return ground.number(
        "SELECT coalesce(sum(value), 0) FROM streamcore.analytics"
            + " WHERE resource_id = ? AND metric = ? AND date BETWEEN ? AND ?",
        podcast,
        metric,
        DAY,
        DAY.plusDays(1));
  }

  private static RawEvent event(Request request, UUID podcast, UUID episode, Origins origins) {
    Instant at = request.instant();
    Origins.Place place = origins.of(request.address(), at);
    String named = request.file() == null ? "ten minutes" : request.file();
    SoundFile file = requireNonNull(FILE.files().get(named), named);
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.FILE,
        at,
        new Subject(ResourceType.PODCAST, podcast, episode),
        new Audience(place.pseudonym(), null, request.agent(), place.country(), place.hosted()),
        new Delivery(
            null,
            request.status(),
            request.firstByte(),
            request.bytesSent(),
            file.bytes(),
            file.headerBytes(),
            file.byteRate(),
            null,
            null));
  }

  private static UUID secondEpisode(UUID podcast) {
    UUID episode = UUID.randomUUID();
    ground.run(
        "INSERT INTO streamcore.episodes (episode_id, podcast_id, source_type, upload_id, title,"
            + " duration_seconds, publication_date, episode_number)"
            + " VALUES (?, ?, 'upload', ?, 'Two', 600, now(), 2)",
        episode,
        podcast,
        ground.upload());
    return episode;
  }

  private static Origins origins() throws IOException {
    Path networks = Files.createTempFile("data-centres", ".txt");
    networks.toFile().deleteOnExit();
    Files.write(networks, FILE.dataCentres());
    Salts salts = Ground.wired(new Salts(), ground.database, new Encryption(new OneKey()));
    Pseudonyms pseudonyms = Ground.wired(new Pseudonyms(), salts);
    pseudonyms.prepare(DAY.plusDays(1));
    GeoLocator nowhere = address -> Optional.empty();
    return Ground.wired(
        new Origins(), pseudonyms, nowhere, Ground.wired(new DataCentres(), Optional.of(networks)));
  }

  private static Vectors read() {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream in = IabVectorsTest.class.getResourceAsStream("iab-vectors.json")) {
      return mapper.readValue(in, Vectors.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  record Vectors(
      String about, Map<String, SoundFile> files, List<String> dataCentres, List<Vector> vectors) {}

  /** A file of sound that is asked for. */
  record SoundFile(long bytes, int headerBytes, int byteRate) {}

  /** Requests, and what they are worth. */
  record Vector(String name, String reason, int downloads, int listeners, List<Request> requests) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** A {@code GET}. */
  record Request(
      String at,
      String address,
      String agent,
      int status,
      long firstByte,
      long bytesSent,
      int episode,
      int times,
      @Nullable String file) {

    Instant instant() {
      String[] parts = at.split(":", -1);
      Duration since =
          Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
      return DAY.atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .plus(parts.length > 2 ? since.plusSeconds(Long.parseLong(parts[2])) : since);
    }
  }

  /** The house's only key. */
  private static final class OneKey implements EncryptionKeys {

    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");

    @Override
    public String currentId() {
      return "one";
    }

    @Override
    public List<String> ids() {
      return List.of("one");
    }

    @Override
    public Optional<SecretKey> find(String id) {
      return Optional.of(key);
    }
  }
}
