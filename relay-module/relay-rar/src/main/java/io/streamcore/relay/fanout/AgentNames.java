package io.streamcore.relay.fanout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of players, each kept once: thousands of listeners use the same few. For any thread.
 */
final class AgentNames {

  private static final int MOST = 1_000;
  private static final int LONGEST = 256;

  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** The same name, shortened to what statistics can use. */
  @Nullable String shared(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String agent = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String known = names.get(agent);
    if (known == null && names.size() < MOST) {
      known = names.putIfAbsent(agent, agent);
    }
    return known == null ? agent : known;
  }
}
