import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code viewers} needs beside a shell; run from its source. {@code fill <url> <password>
 * <upload> <titles> <profiles>} makes a catalogue and who watches it. {@code run <url> <password>
 * <port> <user password> <devices> <seconds> <per second>} signs devices in and measures.
 *
 * <p>The load is open-loop: each request has its time, whatever became of those before, and its
 * latency counts from that time on.
 */
final class Viewers {

  private static final int CONNECTIONS = 48;
  private static final double HELD_MS = 250;
  private static final Pattern ID = Pattern.compile("\"playback_id\" *: *\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\" *: *\"([^\"]+)\"");

  /** A signed-in device, and the profile that it is in. */
  private static final class Device {
    final String token;
    final String profile;
    volatile String playback = "";

    Device(String token, String profile) {
      this.token = token;
      this.profile = profile;
    }
  }

  private final int port;
  private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
  private final ConcurrentMap<String, Integer> refusals = new ConcurrentHashMap<>();

  private interface Work {
    void on(Http http);
  }

  private Viewers(int port) {
    this.port = port;
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread worker = new Thread(this::work, "worker-" + i);
      worker.setDaemon(true);
      worker.start();
    }
  }

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(args[1], "streamcore", args[2])) {
      connection.setSchema("streamcore");
      switch (args[0]) {
        case "fill" -> Fill.all(connection, args[3], number(args[4]), number(args[5]));
        case "run" ->
            new Viewers(number(args[3]))
                .run(connection, args[4], number(args[5]), number(args[6]), number(args[7]));
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private void work() {
    Http http = new Http(port);
    while (true) {
      try {
        queue.take().on(http);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        System.err.println(e.getMessage());
        System.exit(1); // or the others would wait for ever
      }
    }
  }

  private void run(Connection rows, String password, int devices, int seconds, int rate)
      throws Exception {
    List<Device> signedIn = signIn(rows, password, devices);
    List<String> titles =
        column(rows, "SELECT content_id FROM content WHERE type <> 'series' AND title LIKE 'Bench %'");
    Random dice = new Random(7);
    // what is measured is a server that has been running for a while
    phase(20, rate / 2, () -> start(dice, signedIn, titles));
    phase(20, rate / 4, () -> landing(dice, signedIn));
    refusals.clear();
    report("start", phase(seconds, rate, () -> start(dice, signedIn, titles)));
    report("landing", phase(seconds, rate, () -> landing(dice, signedIn)));
    everybodyPlays(signedIn, titles, dice);
    int held = 0;
    for (int beats : new int[] {500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000}) {
      AtomicInteger turn = new AtomicInteger();
      Latencies heard =
          phase(
              Math.min(10, seconds), beats, () -> beat(signedIn.get(turn.getAndIncrement() % signedIn.size())));
      report("beats-" + beats, heard);
      if (heard.failed > 0 || heard.percentile(99) > HELD_MS) {
        break;
      }
      held = beats;
    }
    System.out.println("beats held=" + held);
    if (!refusals.isEmpty()) {
      System.out.println("refusals=" + refusals);
    }
  }

  private List<Device> signIn(Connection rows, String password, int devices) throws Exception {
    List<String> emails = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    try (Statement statement = rows.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT DISTINCT ON (u.user_id) u.email, p.profile_id FROM users u JOIN profiles p"
                    + " USING (user_id) WHERE u.email LIKE 'bench-viewer-%' AND NOT p.is_child LIMIT "
                    + devices)) {
      while (found.next()) {
        emails.add(found.getString(1));
        profiles.add(found.getString(2));
      }
    }
    Device[] signedIn = new Device[emails.size()];
    CountDownLatch all = new CountDownLatch(signedIn.length);
    Semaphore turns = new Semaphore(2); // passwords are hashed, and only so many at once
    for (int i = 0; i < signedIn.length; i++) {
      int which = i;
      turns.acquire();
      queue.add(
          http -> {
            String body = "{\"email\":\"" + emails.get(which) + "\",\"password\":\"" + password + "\"}";
            String token = first(TOKEN, http.call("POST", "/api/v1/auth/login", "", body));
            Device device = new Device(token, profiles.get(which));
            http.call("POST", "/api/v1/profiles/" + device.profile + "/enter", token, "{}");
            signedIn[which] = device;
            turns.release();
            all.countDown();
          });
    }
    all.await();
    return Arrays.asList(signedIn);
  }

  private void everybodyPlays(List<Device> devices, List<String> titles, Random dice)
      throws InterruptedException {
    CountDownLatch all = new CountDownLatch(devices.size());
    for (Device device : devices) {
      String title = titles.get(dice.nextInt(titles.size()));
      queue.add(
          http -> {
            play(http, device, title);
            all.countDown();
          });
    }
    all.await();
  }

  /** One request: the device goes on to another title. */
  private Visit start(Random dice, List<Device> devices, List<String> titles) {
    Device device = devices.get(dice.nextInt(devices.size()));
    String title = titles.get(dice.nextInt(titles.size()));
    return (http, done) -> {
      boolean played = play(http, device, title);
      done.accept(played ? 0 : 1);
    };
  }

  private boolean play(Http http, Device device, String title) {
    String body = "{\"profile_id\":\"" + device.profile + "\",\"content_id\":\"" + title + "\"}";
    String answer = http.call("POST", "/api/v1/playback", device.token, body);
    if (http.status != 201) {
      return refused("start", http.status);
    }
    device.playback = first(ID, answer);
    return true;
  }

  private Visit beat(Device device) {
    String body = "{\"position_seconds\":" + System.nanoTime() / 1_000_000_000 % 40 + "}";
    return (http, done) -> {
      http.call("POST", "/api/v1/playback/" + device.playback + "/heartbeat", device.token, body);
      done.accept(http.status == 204 || refused("beat", http.status) ? 0 : 1);
    };
  }

  /** The page, and in the page's own order all that its script asks for before the rows are shown. */
  private Visit landing(Random dice, List<Device> devices) {
    Device device = devices.get(dice.nextInt(devices.size()));
    return (http, done) -> {
      AtomicInteger failed = new AtomicInteger();
      get(http, device, "/browse", failed);
      for (String path : List.of("/account", "/genres", "/profiles")) {
        get(http, device, "/api/v1" + path, failed);
      }
      List<String> rows =
          List.of(
              "/profiles/" + device.profile + "/history?unfinished=true",
              "/profiles/" + device.profile + "/recommendations",
              "/titles/rows");
      AtomicInteger left = new AtomicInteger(rows.size());
      for (String row : rows) {
        queue.add(
            another -> {
              get(another, device, "/api/v1" + row, failed);
              if (left.decrementAndGet() == 0) {
                done.accept(failed.get());
              }
            });
      }
    };
  }

  private String get(Http http, Device device, String path, AtomicInteger failed) {
    String answer = http.call("GET", path, device.token, null);
    if (http.status != 200) {
      refused("landing " + path.replaceAll("[0-9a-f-]{36}", "…"), http.status);
      failed.incrementAndGet();
    }
    return answer;
  }

  private boolean refused(String what, int status) {
    refusals.merge(what + " " + status, 1, Integer::sum);
    return false;
  }

  /** What one visitor does; tells how much of it failed when it is done. */
  private interface Visit {
    void on(Http http, LongConsumer done);
  }

  private interface Visits {
    Visit next();
  }

  private Latencies phase(int seconds, int rate, Visits visits) throws InterruptedException {
    int count = seconds * rate;
    Latencies latencies = new Latencies(count);
    long begun = System.nanoTime() + 100_000_000;
    for (int i = 0; i < count; i++) {
      long due = begun + (long) (i * 1e9 / rate);
      long wait;
      while ((wait = due - System.nanoTime()) > 0) {
        LockSupport.parkNanos(wait);
      }
      int which = i;
      Visit visit = visits.next();
      queue.add(
          http -> visit.on(http, failed -> latencies.add(which, System.nanoTime() - due, failed)));
    }
    latencies.all.await();
    latencies.seconds = (System.nanoTime() - begun) / 1e9;
    return latencies;
  }

  private static void report(String name, Latencies heard) {
    System.out.printf(
        Locale.ROOT,
        "%s p50=%.1f p99=%.1f max=%.1f failed=%d rate=%.0f%n",
        name,
        heard.percentile(50),
        heard.percentile(99),
        heard.percentile(100),
        heard.failed,
        heard.nanos.length / heard.seconds);
  }

  private static final class Latencies {
    final long[] nanos;
    final CountDownLatch all;
    private final AtomicLong broken = new AtomicLong();
    volatile long failed;
    volatile double seconds;

    Latencies(int count) {
      nanos = new long[count];
      all = new CountDownLatch(count);
    }

    void add(int which, long took, long failures) {
      nanos[which] = took;
      failed = broken.addAndGet(failures > 0 ? 1 : 0);
      all.countDown();
    }

    double percentile(double percent) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.ceil(sorted.length * percent / 100) - 1] / 1e6;
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private static List<String> column(Connection rows, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = rows.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  /** A connection that is kept; cheap, for it shares the processors with what is measured. */
  private static final class Http {
    private final int port;
    private Socket socket;
    private InputStream in;
    int status;

    Http(int port) {
      this.port = port;
    }

    String call(String method, String path, String token, String body) {
      byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      String head =
          method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: */*\r\n"
              + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
              + (body == null
                  ? "\r\n"
                  : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n");
      try {
        if (socket == null) {
          socket = new Socket();
          socket.setTcpNoDelay(true);
          socket.setSoTimeout(60_000);
          socket.connect(new InetSocketAddress("127.0.0.1", port));
          in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        }
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        socket.getOutputStream().write(whole);
        return answer();
      } catch (IOException e) {
        status = 0;
        try {
          if (socket != null) {
            socket.close();
          }
        } catch (IOException closing) {
          throw new UncheckedIOException(closing);
        }
        socket = null;
        return "";
      }
    }

    private String answer() throws IOException {
      status = Integer.parseInt(line().split(" ")[1]);
      int length = 0;
      boolean chunked = false;
      for (String line = line(); !line.isEmpty(); line = line()) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
          chunked = true;
        }
      }
      if (!chunked) {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
      }
      StringBuilder body = new StringBuilder();
      for (int size = chunk(); size > 0; size = chunk()) {
        body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
        line();
      }
      line();
      return body.toString();
    }

    private int chunk() throws IOException {
      return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("the connection ended");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }
  }

  /** Rows as the product would have made them over a year. */
  private static final class Fill {

    static void all(Connection connection, String upload, int titles, int profiles)
        throws SQLException {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        sql.execute("SELECT setseed(0.42)");
        people(sql, profiles);
        titles(sql, upload, titles);
        sql.execute(
            """
            INSERT INTO watch_history (profile_id, content_id, position_seconds,
                watched_duration_seconds, duration_seconds, completed, last_watched_at)
            SELECT DISTINCT ON (profile_id, content_id) profile_id, content_id,
                   CASE WHEN n %% 2 = 0 THEN 15 ELSE 0 END, 30, 40, n %% 2 = 1,
                   now() - n * interval '9 hours' - random() * interval '9 hours'
            FROM (SELECT profile_id, n, floor(%1$d * power(random(), 3))::int + 1 AS number
                  FROM (SELECT profile_id FROM profiles JOIN users USING (user_id)
                        WHERE email LIKE 'bench-viewer-%%') p, generate_series(1, 8) n) w
            JOIN bench_titles t USING (number)
            ON CONFLICT DO NOTHING
            """
                .formatted(titles));
        sql.execute(
            "UPDATE content c SET popularity = w.n FROM (SELECT content_id, count(*) AS n"
                + " FROM watch_history GROUP BY 1) w WHERE w.content_id = c.content_id");
        connection.commit();
      }
      connection.setAutoCommit(true);
      try (Statement sql = connection.createStatement()) {
        for (String table :
            List.of("users", "profiles", "subscriptions", "content", "content_genres", "watch_history")) {
          sql.execute("VACUUM ANALYZE " + table);
        }
      }
    }

    /** Five profiles an account, one of them a child's; all accounts have a plan. */
    private static void people(Statement sql, int profiles) throws SQLException {
      sql.execute(
          """
          INSERT INTO users (email, password_hash, name, role, email_verified_at)
          SELECT 'bench-viewer-' || i || '@example.org', u.password_hash, 'Viewer ' || i, 'listener', now()
          FROM users u, generate_series(1, %d) i WHERE u.email = 'bench-template@example.org'
          """
              .formatted(profiles / 5));
      sql.execute(
          """
          INSERT INTO profiles (user_id, name, is_child, pin_hash)
          SELECT user_id, 'Profile ' || n, n = 5, CASE WHEN n = 5 THEN password_hash END
          FROM users, generate_series(1, 5) n WHERE email LIKE 'bench-viewer-%'
          """);
      sql.execute(
          """
          WITH plan AS (
            INSERT INTO monetization_plans (name, stripe_product_id, stripe_price_id, price_cents,
                currency, billing_interval, features, max_devices)
            VALUES ('Bench', 'bench', 'bench', 500, 'EUR', 'monthly', '["vod_access"]', 2)
            RETURNING plan_id)
          INSERT INTO subscriptions (plan_id, user_id, stripe_subscription_id, status, expires_at)
          SELECT plan_id, user_id, 'bench_' || user_id, 'active', now() + interval '20 days'
          FROM plan, users WHERE email LIKE 'bench-viewer-%'
          """);
    }

    /** Every tenth is a series' episode, every second is sold; the tastes are skewed. */
    private static void titles(Statement sql, String upload, int titles) throws SQLException {
      sql.execute("CREATE TEMPORARY TABLE bench_titles (number int, content_id uuid) ON COMMIT DROP");
      sql.execute(
          """
          WITH owner AS (SELECT user_id FROM uploads WHERE upload_id = '%2$s'), series AS (
            INSERT INTO content (title, type, user_id, created_at)
            SELECT 'Bench series ' || i, 'series', user_id, now() - i * interval '1 day'
            FROM owner, generate_series(1, greatest(1, %1$d / 100)) i RETURNING content_id),
          numbered AS (SELECT content_id, row_number() OVER () - 1 AS nr FROM series),
          made AS (
            INSERT INTO content (title, description, type, release_year, duration_minutes, min_age,
                user_id, upload_id, monetization_enabled, created_at, parent_id, season_number, episode_number)
            SELECT 'Bench title ' || i, 'What it is about, in a sentence or two: number ' || i || '.',
                   CASE WHEN i %% 10 = 0 THEN 'episode' ELSE (ARRAY['movie', 'concert', 'audio'])[1 + i %% 3] END,
                   1960 + i %% 66, 20 + i %% 100, (ARRAY[0, 0, 6, 12, 16, 18])[1 + i %% 6],
                   o.user_id, '%2$s', i %% 2 = 0, now() - i * interval '50 minutes', s.content_id,
                   CASE WHEN i %% 10 = 0 THEN 1 END, CASE WHEN i %% 10 = 0 THEN i END
            FROM owner o, generate_series(1, %1$d) i
            LEFT JOIN numbered s ON i %% 10 = 0 AND s.nr = i / 10 %% greatest(1, %1$d / 100)
            RETURNING content_id, title)
          INSERT INTO bench_titles SELECT substring(title FROM '[0-9]+')::int, content_id FROM made
          """
              .formatted(titles, upload));
      sql.execute(
          """
          INSERT INTO content_genres (content_id, genre_id)
          SELECT DISTINCT c.content_id, g.genre_id
          FROM content c, generate_series(1, 2) n,
               LATERAL (SELECT genre_id FROM genres ORDER BY md5(genre_id::text || c.content_id || n) LIMIT 1) g
          WHERE c.title LIKE 'Bench %'
          ON CONFLICT DO NOTHING
          """);
    }
  }
}
