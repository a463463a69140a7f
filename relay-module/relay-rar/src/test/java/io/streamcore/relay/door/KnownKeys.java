package io.streamcore.relay.door;

import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import io.streamcore.relay.api.SourceVerdict.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Rooms that know some keys, tokens and one administrator, and answer from another thread. */
final class KnownKeys implements Admission {

  record Stream(UUID streamId, String mount, String key) {}

  static final String ADMIN_PASSWORD = "open sesame";

  private static final ListenerVerdict STRANGER =
      new ListenerVerdict.Refused(ListenerVerdict.Reason.UNAUTHENTICATED);

  private final List<Stream> streams = new CopyOnWriteArrayList<>();
  private final Map<String, ListenerVerdict> tokens = new ConcurrentHashMap<>();
  final List<SourceRequest> asked = new CopyOnWriteArrayList<>();
  private final Executor threads;

  KnownKeys(Executor threads) {
    this.threads = threads;
  }

  void add(UUID streamId, String mount, String key) {
    streams.add(new Stream(streamId, mount, key));
  }

  void refuse(String token, ListenerVerdict.Reason reason) {
    tokens.put(token, new ListenerVerdict.Refused(reason));
  }

  void admit(String token) {
    tokens.put(token, new ListenerVerdict.Admitted("by " + token));
  }

  @Override
  public void admitSource(SourceRequest request, Consumer<SourceVerdict> answer) {
    asked.add(request);
    threads.execute(() -> answer.accept(verdict(request)));
  }

  private SourceVerdict verdict(SourceRequest request) {
    List<Stream> found =
        streams.stream()
            .filter(stream -> stream.key.equals(request.key()))
            .filter(stream -> request.mount() == null || request.mount().equals(stream.mount))
            .toList();
    return switch (found.size()) {
      case 0 -> new SourceVerdict.Refused(Reason.WRONG_CREDENTIALS);
      case 1 -> new SourceVerdict.Admitted(found.get(0).streamId);
      default -> new SourceVerdict.Refused(Reason.AMBIGUOUS);
    };
  }

  @Override
  public void admitListener(ListenerRequest request, Consumer<ListenerVerdict> answer) {
    String token = request.token() == null ? "" : request.token();
    threads.execute(() -> answer.accept(tokens.getOrDefault(token, STRANGER)));
  }

  @Override
  public void admitAdministrator(
      String user, String password, String address, Consumer<Boolean> answer) {
    threads.execute(() -> answer.accept(user.equals("admin") && password.equals(ADMIN_PASSWORD)));
  }
}
