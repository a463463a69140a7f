package io.streamcore.analytics.iab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What programs are by their {@code User-Agent}; safe for many threads.
 *
 * <p>The same few thousand agents come again and again, and trying all patterns takes long; so the
 * latest answers are kept.
 */
public final class UserAgents {

  private static final int KEPT = 10_000;

  // longer ones are no honest user agents, and patterns take longer the longer the text is
  private static final int LONGEST = 1_000;

  private UserAgents() {}

  /** The version of the lists, at most 40 characters. */
  public static String version() {
    return Shipped.LISTS.version();
  }

  /** What a program is; one that says no name is taken for a robot. */
  public static Agent classify(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent.strip();
    if (said.isEmpty()) {
      return Agent.NAMELESS;
    }
    String agent = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    Agent known = Shipped.RECENT.get(agent);
    if (known == null) {
      known = Shipped.LISTS.find(agent);
      Shipped.RECENT.put(agent, known);
    }
    return known;
  }

  /** Read when first needed. */
  private static final class Shipped {

    static final UserAgentLists LISTS = UserAgentLists.shipped();

    static final Recent RECENT = new Recent();
  }

  /** The answers used last; safe for many threads. */
  private static final class Recent {

    private final Map<String, Agent> answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Agent> eldest) {
            return size() > KEPT;
          }
        };

    synchronized @Nullable Agent get(String userAgent) {
      return answers.get(userAgent);
    }

    synchronized void put(String userAgent, Agent agent) {
      answers.put(userAgent, agent);
    }
  }
}
