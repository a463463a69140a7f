package io.streamcore.viewing.recommend;

import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.viewing.recommend.model.Model;
import io.streamcore.viewing.recommend.model.ModelFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The models: rows that tell of them, objects that hold them. The latest is kept in memory while
 * there is room. For any thread.
 */
@ApplicationScoped
class ModelStore {

  private static final ObjectKey FOLDER = new ObjectKey("recommendations/models");

  private static final String ADD =
      "INSERT INTO streamcore.recommendation_models"
          + " (model_id, method, titles, profiles, as_of, object_path) VALUES (?, ?, ?, ?, ?, ?)";

  private static final String LATEST =
      "SELECT model_id, object_path FROM streamcore.recommendation_models"
          + " ORDER BY made_at DESC, model_id LIMIT 1";

  // the one before may be in use still
  private static final String FORGET =
      "DELETE FROM streamcore.recommendation_models WHERE model_id NOT IN"
          + " (SELECT model_id FROM streamcore.recommendation_models"
          + " ORDER BY made_at DESC, model_id LIMIT 2)";

  @Inject private Database database;

  @Inject private ObjectStore objects;

  private volatile SoftReference<Model> kept = new SoftReference<>(null);

  /** Keeps a model: the object first, then the row by which it is found. */
  void add(Model model, long profiles) {
    ObjectKey key = FOLDER.resolve(model.id() + ".bin");
    try {
      Path file = Files.createTempFile("model", ".bin");
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          ModelFormat.write(model, out);
        }
        objects.putFile(key, file, "application/octet-stream");
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw RecommendMessages.LOG.storeFailed(e);
    }
    database.query(
        ADD,
        statement -> {
          statement.setObject(1, model.id());
          statement.setString(2, model.method().wireName());
          statement.setInt(3, model.titles().size());
          statement.setLong(4, profiles);
          statement.setObject(5, model.asOf().atOffset(ZoneOffset.UTC));
          statement.setString(6, key.value());
          return statement.executeUpdate();
        });
  }

  /** The latest model; one that knows nothing if there is none. */
  Model latest() {
    record Row(UUID id, ObjectKey key) {}
    Optional<Row> row =
        database.query(
            LATEST,
            statement -> {
              try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                    ? Optional.of(
                        new Row(rows.getObject(1, UUID.class), new ObjectKey(rows.getString(2))))
                    : Optional.<Row>empty();
              }
            });
    return row.map(it -> model(it.id(), it.key())).orElseGet(() -> Model.none(Instant.now()));
  }

  private Model model(UUID id, ObjectKey key) {
    Model model = kept.get();
    if (model != null && model.id().equals(id)) {
      return model;
    }
    try (InputStream in = objects.open(key, 0, -1)) {
      Model read = ModelFormat.read(in);
      kept = new SoftReference<>(read);
      return read;
    } catch (NoSuchFileException e) {
      RecommendMessages.LOG.modelGone(id);
      return Model.none(Instant.now());
    } catch (IOException e) {
      throw RecommendMessages.LOG.storeFailed(e);
    }
  }

  /** Forgets all but the latest two, and what writers left behind that died a day ago. */
  void forgetOlder() {
    database.query(FORGET, statement -> statement.executeUpdate());
    Set<String> named = new HashSet<>();
    database.query(
        "SELECT object_path FROM streamcore.recommendation_models",
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              named.add(rows.getString(1));
            }
          }
          return named;
        });
    try {
      Instant yesterday = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).toInstant();
      for (StoredObject object : objects.list(FOLDER)) {
        if (!named.contains(object.key().value()) && object.modified().isBefore(yesterday)) {
          objects.delete(object.key());
        }
      }
    } catch (IOException e) {
      throw RecommendMessages.LOG.storeFailed(e);
    }
  }
}
