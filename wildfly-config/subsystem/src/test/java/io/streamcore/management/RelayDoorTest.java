package io.streamcore.management;

import static org.assertj.core.api.Assertions.assertThat;

import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class RelayDoorTest {

  private static final Limits STARTED = new Limits(100, 0, true);

  private final RelayDoor door = new RelayDoor();
  private final FakeRelay relay = new FakeRelay(STARTED).carry("/studio.mp3");

  @Test
  void leaves_what_the_relay_started_with_where_nothing_is_configured() {
    door.open(relay);
    assertThat(relay.limits()).isEqualTo(STARTED);
  }

  @Test
  void applies_what_is_configured_before_the_relay_starts() {
    door.turn(new Knobs(5, null, true));
    door.open(relay);
    assertThat(relay.limits()).isEqualTo(new Limits(5, 0, true));
  }

  @Test
  void applies_changes_at_once_and_takes_them_back() {
    door.open(relay);
    door.turn(new Knobs(null, 800, false));
    assertThat(relay.limits()).isEqualTo(new Limits(100, 800, false));

    door.turn(Knobs.UNTOUCHED);
    assertThat(relay.limits()).isEqualTo(STARTED);
  }

  @Test
  void lets_listeners_in_again_after_a_drain_within_the_configured_limits() {
    door.turn(new Knobs(7, null, true));
    door.open(relay);
    relay.drain();
    assertThat(relay.limits().accepting()).isFalse();

    door.resume();
    assertThat(relay.limits()).isEqualTo(new Limits(7, 0, true));
  }

  @Test
  void finds_a_mount_by_its_path_without_the_first_slash() {
    door.open(relay);
    assertThat(door.mount("studio.mp3").map(ManagedMount::path)).contains("/studio.mp3");
    assertThat(door.mount("/studio.mp3")).isEmpty();
  }

  @Test
  void has_nothing_to_show_while_no_relay_runs() {
    assertThat(door.mounts()).isEmpty();
    door.open(relay);
    door.close(relay);
    assertThat(door.relay()).isEmpty();
    assertThat(door.mounts()).isEmpty();
  }

  @Test
  void gives_the_relay_its_keys_whichever_of_them_comes_first() throws Exception {
    SSLContext keys = SSLContext.getDefault();
    door.secure(keys);
    door.open(relay);
    assertThat(relay.keys()).isSameAs(keys);

    door.secure(null);
    assertThat(relay.keys()).isNull();
  }

  @Test
  void keeps_the_relay_of_the_next_start_when_the_one_before_stops_late() {
    FakeRelay next = new FakeRelay(STARTED);
    door.open(relay);
    door.open(next);
    door.close(relay);
    assertThat(door.relay()).contains(next);
  }
}
