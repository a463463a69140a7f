package io.streamcore.relay.door;

import io.streamcore.relay.door.message.Arrival;
import io.streamcore.relay.door.message.Arrival.Asked;
import io.streamcore.relay.door.message.Arrival.Foreign;
import io.streamcore.relay.door.message.Arrival.Introduced;
import io.streamcore.relay.door.message.Arrival.Password;
import io.streamcore.relay.door.message.Arrival.Senseless;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.wire.TlsEntrance;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** Where callers wait until it is known what they want, and are sent to the right desk. */
final class Lobby {

  private final DoorSettings settings;
  private final Threshold threshold;
  private final TlsEntrance entrance;
  private final Page pages;
  private final SourceDesk sources;

  Lobby(DoorSettings settings, TlsEntrance entrance, Page pages, SourceDesk sources) {
    this.settings = settings;
    this.threshold = new Threshold(settings.mostWaiting(), settings.mostWaitingPerAddress());
    this.entrance = entrance;
    this.pages = pages;
    this.sources = sources;
  }

  Threshold threshold() {
    return threshold;
  }

  TlsEntrance entrance() {
    return entrance;
  }

  /** Takes a connection; in the thread of its loop. */
  void welcome(EventLoop loop, SocketChannel channel) throws IOException {
    new Caller(this, loop, channel, settings.headTimeout()).listen();
  }

  void receive(Arrival arrival, Caller caller) {
    if (arrival instanceof Asked asked) {
      caller.serving(asked.request());
      pages.serve(asked.request(), caller);
    } else if (arrival instanceof Password password) {
      sources.login(password.line(), caller);
    } else if (arrival instanceof Introduced introduced) {
      sources.introduced(introduced.headers(), caller);
    } else if (arrival instanceof Senseless senseless) {
      caller.reply(senseless.reply());
    } else {
      caller.hangUp(((Foreign) arrival).line());
    }
  }
}
