package io.streamcore.relay.fanout;

/** Why a listener is turned away. */
public enum Refusal {
  /** Nothing can be heard there now. */
  OFFLINE,
  /** The stream takes no new listeners. */
  DISABLED,
  /** The mount has all listeners that it may have. */
  MOUNT_FULL,
  /** The relay has all listeners, or sends as much, as it may. */
  RELAY_FULL,
  /** The relay lets nobody in: it drains, or an administrator said so. */
  CLOSED
}
