package io.streamcore.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.security.Encryption;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client repeat a creating request without creating twice: whoever comes first with a key
 * carries the request out, and for a day everybody else gets that answer.
 */
@Stateless
public class RepeatableRequests {

  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private RepeatableRequestStore store;
  @Inject private Encryption encryption;

  /**
   * Begins a request.
   *
   * @param userId who asks; null: nobody is signed in
   * @param path where to
   * @param key the client's name for the request
   * @param hash what is asked for, as a digest
   * @param patience after how long an attempt that did not come to an end counts as lost
   */
  public Attempt begin(
      @Nullable UUID userId, String path, String key, String hash, Duration patience) {
    UUID id = UUID.randomUUID();
    if (store.claim(id, userId, path, key, hash, Instant.now().plus(patience))) {
      return new Attempt.First(id);
    }
    Optional<RepeatableRequest> there = store.find(userId, path, key);
    if (there.isEmpty()) {
      return new Attempt.Concurrent();
    }
    if (!there.get().asks(hash)) {
      return new Attempt.Different();
    }
    String sealed = there.get().sealedAnswer();
    return sealed == null
        ? new Attempt.Concurrent()
        : new Attempt.Repeat(open(there.get().id(), sealed));
  }

  /** Keeps the answer of a request that was carried out. */
  public void complete(UUID id, Answer answer) {
    Instant until = Instant.now().plus(KEPT);
    store.find(id).ifPresent(it -> it.answer(answer.status(), seal(id, answer), until));
  }

  /** Forgets a request that created nothing. */
  public void release(UUID id) {
    store.find(id).ifPresent(store::remove);
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetExpired() {
    store.removeExpired(Instant.now());
  }

  private String seal(UUID id, Answer answer) {
    try {
      return encryption.seal(JSON.writeValueAsBytes(answer), context(id));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write an answer", e);
    }
  }

  private Answer open(UUID id, String sealed) {
    try {
      return JSON.readValue(encryption.openText(sealed, context(id)), Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read an answer", e);
    }
  }

  private static String context(UUID id) {
    return "idempotency_keys.response_sealed." + id;
  }
}
