package io.streamcore.relay.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.sound.OggSource;
import io.streamcore.relay.sound.Radio;
import io.streamcore.relay.sound.TestRelay;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OggListenersTest {

  private static final int PAGE = 228;

  private final TestRelay relay = new TestRelay();
  private final Mount mount = relay.mount("/radio");

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void who_joins_later_gets_the_headers_before_the_sound() throws Exception {
    OggSource source = new OggSource(7);
    byte[] headers = source.headers("First");
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(ByteBuffer.wrap(headers));
    feed.write(ByteBuffer.wrap(source.pages(1000)));
    assertThat(mount.status().title()).isEqualTo("First");
    try (Radio radio = new Radio(relay.address(mount, true))) {
      assertThat(radio.head()).contains("icy-metaint: 0");
      assertThat(radio.read(headers.length)).isEqualTo(headers);
      ByteBuffer page = ByteBuffer.wrap(radio.read(PAGE));
      assertThat(page.getInt(28)).isEqualTo(7);
      assertThat(page.getInt(32)).isBetween(1000 - 203, 1000 - 197);
    }
  }

  @Test
  void the_headers_of_the_next_link_of_a_chain_replace_those_before() throws Exception {
    OggSource source = new OggSource(7);
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(ByteBuffer.wrap(source.headers("First")));
    feed.write(ByteBuffer.wrap(source.pages(500)));
    OggSource next = new OggSource(8);
    byte[] headers = next.headers("Second");
    feed.write(ByteBuffer.wrap(headers));
    feed.write(ByteBuffer.wrap(next.pages(500)));
    assertThat(mount.status().title()).isEqualTo("Second");
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      assertThat(radio.read(headers.length)).isEqualTo(headers);
      assertThat(ByteBuffer.wrap(radio.read(PAGE)).getInt(28)).isEqualTo(8);
    }
  }

  @Test
  void listeners_wait_in_silence_until_the_source_returns() throws Exception {
    OggSource source = new OggSource(7);
    SourceFeed feed = TestRelay.seat(mount);
    byte[] all = source.headers("First");
    feed.write(ByteBuffer.wrap(all));
    feed.write(ByteBuffer.wrap(source.pages(10)));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      radio.read(all.length + 10 * PAGE);
      feed.end(SourceEnd.CLOSED);
      assertThat(mount.status().state()).isEqualTo(State.FALLBACK);
      OggSource returned = new OggSource(9);
      byte[] headers = returned.headers("Back");
      SourceFeed second = TestRelay.seat(mount);
      second.write(ByteBuffer.wrap(headers));
      second.write(ByteBuffer.wrap(returned.pages(100)));
      assertThat(radio.read(headers.length)).isEqualTo(headers);
      assertThat(ByteBuffer.wrap(radio.read(PAGE)).getInt(28)).isEqualTo(9);
    }
    await().until(() -> relay.listeners.count() == 0);
  }
}
