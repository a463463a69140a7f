package io.streamcore.ground.bench;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What to measure, from the command line.
 *
 * @param name of the server, for the report
 * @param address of its port
 * @param mount a path
 * @param user of the source
 * @param password of the source
 * @param pid of the server's process; 0: not to be measured
 * @param listeners how many
 * @param joinsPerSecond how fast they come
 * @param seconds of the measurement, from the last join on
 * @param speed of the sound: 1 for real time
 * @param titles per cent of the listeners that ask for ICY metadata
 * @param leaves listeners that leave in a second, the oldest first, each followed by a new one
 * @param every seconds between two lines that tell how it goes; 0: none
 * @param tls whether listeners come by TLS: 1 or 0
 * @param profile whether to tell who puts what on the server's heap: 1 or 0
 * @param workers threads of the generator for listeners
 */
record Options(
    String name,
    InetSocketAddress address,
    String mount,
    String user,
    String password,
    long pid,
    int listeners,
    int joinsPerSecond,
    int seconds,
    int speed,
    int titles,
    int leaves,
    int every,
    boolean tls,
    boolean profile,
    int workers) {

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "host",
          "port",
          "mount",
          "user",
          "password",
          "pid",
          "listeners",
          "joins",
          "seconds",
          "speed",
          "titles",
          "leaves",
          "every",
          "tls",
          "profile",
          "workers");

  /**
   * Reads {@code name=value} pairs.
   *
   * @throws IllegalArgumentException if one is unknown, or a number is none
   */
  static Options of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0 || !KNOWN.contains(argument.substring(0, equals))) {
        throw new IllegalArgumentException(argument + " is none of name=value, with " + KNOWN);
      }
      given.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    String host = given.getOrDefault("host", "127.0.0.1");
    return new Options(
        given.getOrDefault("name", "server"),
        new InetSocketAddress(host, number(given, "port", 8000)),
        given.getOrDefault("mount", "/bench"),
        given.getOrDefault("user", "source"),
        given.getOrDefault("password", "hackme"),
        number(given, "pid", 0),
        number(given, "listeners", 1000),
        number(given, "joins", 1000),
        number(given, "seconds", 15),
        number(given, "speed", 1),
        number(given, "titles", 0),
        number(given, "leaves", 0),
        number(given, "every", 0),
        number(given, "tls", 0) != 0,
        number(given, "profile", 0) != 0,
        number(given, "workers", 1));
  }

  private static int number(Map<String, String> given, String name, int usual) {
    try {
      return Integer.parseInt(given.getOrDefault(name, String.valueOf(usual)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a whole number", e);
    }
  }
}
