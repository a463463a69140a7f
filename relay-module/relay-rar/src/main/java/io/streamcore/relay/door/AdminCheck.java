package io.streamcore.relay.door;

import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.protocol.http.Credentials;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets administrators through, and nobody else; who keeps guessing has to wait. */
final class AdminCheck {

  private final Admission admission;
  private final WrongKeys wrongKeys;

  AdminCheck(Admission admission, WrongKeys wrongKeys) {
    this.admission = admission;
    this.wrongKeys = wrongKeys;
  }

  /**
   * Answers with a page, if the caller is an administrator.
   *
   * @param page made by a thread that may wait
   */
  void ask(Request request, Caller caller, Supplier<Reply> page) {
    Optional<Credentials> shown = request.credentials();
    if (shown.isEmpty()) {
      caller.reply(challenge());
    } else if (wrongKeys.secondsToWait(caller.network()) > 0) {
      caller.reply(Reply.text(429, "Too many wrong passwords: wait").with("Retry-After", "60"));
    } else {
      admission.admitAdministrator(
          shown.get().user(),
          shown.get().password(),
          caller.address(),
          admitted -> answer(admitted, caller, page));
    }
  }

  private void answer(boolean admitted, Caller caller, Supplier<Reply> page) {
    if (admitted) {
      wrongKeys.right(caller.network());
      caller.reply(page.get());
    } else {
      wrongKeys.wrong(caller.network());
      caller.reply(challenge());
    }
  }

  private static Reply challenge() {
    return Reply.challenge("This is for administrators");
  }
}
