package io.streamcore.relay.fanout;

import io.streamcore.relay.loop.Handler;
import io.streamcore.relay.loop.Timer;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** One who waits, unanswered, for a mount to have sound. Belongs to the thread of its loop. */
final class Waiting implements Handler {

  final Wire wire;
  final Mount mount;
  final JoinWish wish;
  private final Gallery gallery;
  private @Nullable Timer patience;

  Waiting(Gallery gallery, Wire wire, Mount mount, JoinWish wish) {
    this.gallery = gallery;
    this.wire = wire;
    this.mount = mount;
    this.wish = wish;
  }

  void giveUpAfter(long millis) {
    patience = gallery.loop.after(millis, () -> gallery.giveUp(this, Refusal.OFFLINE));
  }

  void stop() {
    if (patience != null) {
      patience.cancel();
    }
  }

  @Override
  public void ready(SelectionKey ready) throws IOException {
    if (wire.read(gallery.loop.scratch()) < 0) {
      wire.close();
      gallery.vanished(this);
    }
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    gallery.vanished(this);
  }
}
