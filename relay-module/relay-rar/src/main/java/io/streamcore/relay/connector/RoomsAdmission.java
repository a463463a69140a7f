package io.streamcore.relay.connector;

import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import io.streamcore.relay.door.Admission;
import io.streamcore.relay.mount.FallbackSounds;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the door and the mounts want to know, asked of the rooms. For any thread. */
final class RoomsAdmission implements Admission, FallbackSounds {

  private static final SourceVerdict UNAVAILABLE =
      new SourceVerdict.Refused(SourceVerdict.Reason.UNAVAILABLE);

  private static final ListenerVerdict NOT_NOW =
      new ListenerVerdict.Refused(ListenerVerdict.Reason.UNAVAILABLE);

  private final Reception reception;

  RoomsAdmission(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void admitSource(SourceRequest request, Consumer<SourceVerdict> answer) {
    reception.ask(rooms -> rooms.admitSource(request), UNAVAILABLE, answer);
  }

  @Override
  public void admitListener(ListenerRequest request, Consumer<ListenerVerdict> answer) {
    reception.ask(rooms -> rooms.admitListener(request), NOT_NOW, answer);
  }

  @Override
  public void admitAdministrator(
      String user, String password, String address, Consumer<Boolean> answer) {
    reception.ask(rooms -> rooms.admitAdministrator(user, password, address), false, answer);
  }

  @Override
  public void request(UUID streamId, SoundShape shape, Consumer<Optional<Path>> answer) {
    reception.ask(rooms -> rooms.fallback(streamId, shape), Optional.empty(), answer);
  }
}
