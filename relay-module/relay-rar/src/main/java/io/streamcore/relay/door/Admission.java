package io.streamcore.relay.door;

import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import java.util.function.Consumer;

/**
 * Who is let in: the rooms decide, and they may take their time. Each method returns at once; the
 * answer comes exactly once, from a thread that may wait, or at once from the asking one if the
 * rooms cannot be asked.
 */
public interface Admission {

  void admitSource(SourceRequest request, Consumer<SourceVerdict> answer);

  void admitListener(ListenerRequest request, Consumer<ListenerVerdict> answer);

  /** Whether this is an administrator; unavailable rooms know none. */
  void admitAdministrator(String user, String password, String address, Consumer<Boolean> answer);
}
