package io.streamcore.relay.door;

import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceRequest.Protocol;
import io.streamcore.relay.api.SourceRequest.Purpose;
import io.streamcore.relay.api.SourceVerdict.Reason;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.source.ShoutcastLogin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way to find out whether a key opens a mount, whatever protocol it came in: asks the
 * rooms, and lets addresses wait that keep trying.
 */
final class KeyCheck {

  private final Mounts mounts;
  private final Admission admission;
  private final WrongKeys wrongKeys;

  KeyCheck(Mounts mounts, Admission admission, WrongKeys wrongKeys) {
    this.mounts = mounts;
    this.admission = admission;
    this.wrongKeys = wrongKeys;
  }

  /** All that the password of SHOUTcast v1 may mean, the likeliest first. */
  static List<SourceRequest> readings(
      Purpose purpose, String password, @Nullable String agent, Caller caller) {
    return ShoutcastLogin.claims(password).stream()
        .map(
            claim ->
                new SourceRequest(
                    purpose,
                    Protocol.SHOUTCAST_1,
                    claim.mount(),
                    claim.user(),
                    claim.key(),
                    caller.address(),
                    agent))
        .toList();
  }

  /**
   * Asks for each reading until one is right. One of the consumers is called, in the caller's loop,
   * unless the caller has given up meanwhile.
   */
  void ask(
      List<SourceRequest> readings,
      Caller caller,
      Consumer<Mount> admitted,
      Consumer<Reason> refused) {
    if (wrongKeys.secondsToWait(caller.network()) > 0) {
      refused.accept(Reason.TOO_MANY_ATTEMPTS);
    } else {
      askNext(readings, caller, admitted, refused);
    }
  }

  private void askNext(
      List<SourceRequest> readings,
      Caller caller,
      Consumer<Mount> admitted,
      Consumer<Reason> refused) {
    if (readings.isEmpty()) {
      wrongKeys.wrong(caller.network());
      caller.whileWaiting(() -> refused.accept(Reason.WRONG_CREDENTIALS));
      return;
    }
    admission.admitSource(
        readings.get(0),
        verdict ->
            verdict
                .<Runnable>fold(
                    streamId -> () -> open(mounts.of(streamId), caller, admitted, refused),
                    reason ->
                        reason == Reason.WRONG_CREDENTIALS
                            ? () -> askNext(rest(readings), caller, admitted, refused)
                            : () -> caller.whileWaiting(() -> refused.accept(reason)))
                .run());
  }

  private static List<SourceRequest> rest(List<SourceRequest> readings) {
    return readings.subList(1, readings.size());
  }

  private void open(
      Optional<Mount> mount, Caller caller, Consumer<Mount> admitted, Consumer<Reason> refused) {
    wrongKeys.right(caller.network());
    // the rooms may know a stream that the relay was not told of yet
    caller.whileWaiting(
        () -> mount.ifPresentOrElse(admitted, () -> refused.accept(Reason.UNAVAILABLE)));
  }
}
