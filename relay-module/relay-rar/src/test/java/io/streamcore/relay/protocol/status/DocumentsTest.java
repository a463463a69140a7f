package io.streamcore.relay.protocol.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.ListenerStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DocumentsTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final Server SERVER = new Server("r.test:8000", AT);
  private static final String EVIL = "</script>\"'&\u0001\n\u2028]]>";

  private static Station station(String mount, String title) {
    return new Station(
        mount,
        "http://r.test:8000" + mount,
        "Radio",
        null,
        "d",
        null,
        "audio/mpeg",
        128,
        44_100,
        2,
        title,
        3,
        5,
        0,
        AT,
        true,
        10,
        20,
        0,
        "192.0.2.1",
        "butt");
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String value(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void has_no_source_then_an_object_then_an_array() {
    assertThat(IcecastJson.of(SERVER, List.of())).doesNotContain("\"source\"");
    assertThat(IcecastJson.of(SERVER, List.of(station("/a", "t"))))
        .contains("\"source\":{\"audio_info\":\"bitrate=128;samplerate=44100;channels=2\"")
        .contains("\"listenurl\":\"http://r.test:8000/a\"")
        .contains("\"stream_start_iso8601\":\"2026-11-22T10:00:00+0000\"")
        .contains("\"title\":\"t\",\"dummy\":null}");
    assertThat(IcecastJson.of(SERVER, List.of(station("/a", "1"), station("/b", "2"))))
        .contains("\"source\":[{")
        .contains("\"title\":\"1\"");
  }

  @Test
  void escapes_titles_in_json() {
    assertThat(IcecastJson.of(SERVER, List.of(station("/a", EVIL))))
        .contains("\"title\":\"\\u003c/script>\\\"'&\\u0001\\u000a\\u2028]]>\"");
  }

  @Test
  void escapes_titles_in_xml() throws Exception {
    Document stats = xml(IcecastXml.stats(SERVER, List.of(station("/a", EVIL))));
    assertThat(value(stats, "title")).isEqualTo("</script>\"'&\u2028]]>");
    Document shoutcast = xml(ShoutcastPages.statsXml(station("/a\"", EVIL), 1));
    assertThat(value(shoutcast, "SONGTITLE")).isEqualTo("</script>\"'&\u2028]]>");
    assertThat(value(shoutcast, "STREAMPATH")).isEqualTo("/a\"");
  }

  @Test
  void tells_listeners_as_panels_read_them() throws Exception {
    List<ListenerStatus> listeners =
        List.of(new ListenerStatus(7, "192.0.2.9", "<VLC>", false, AT, 1));
    Document clients = xml(IcecastXml.clients(station("/a", "t"), listeners, AT.plusSeconds(61)));
    assertThat(value(clients, "Listeners")).isEqualTo("1");
    assertThat(value(clients, "IP")).isEqualTo("192.0.2.9");
    assertThat(value(clients, "UserAgent")).isEqualTo("<VLC>");
    assertThat(value(clients, "Connected")).isEqualTo("61");
    assertThat(value(clients, "ID")).isEqualTo("7");
  }

  @Test
  void tells_seven_values() {
    assertThat(ShoutcastPages.sevenHtml(station("/a", "A, <B>")))
        .contains("<body>3,1,5,0,3,128,A, &lt;B&gt;</body>");
    assertThat(ShoutcastPages.sevenHtml(null)).contains("<body>0,0,0,0,0,0,</body>");
  }

  @Test
  void tells_statistics_of_all() {
    assertThat(ShoutcastPages.statistics(List.of(station("/a", "t"), station("/b", "u"))))
        .startsWith("{\"totalstreams\":2,\"activestreams\":2,\"currentlisteners\":6")
        .contains("\"id\":2,\"currentlisteners\":3");
    assertThat(ShoutcastPages.statsJson(null, 4)).contains("\"id\":4,\"streamstatus\":0");
  }
}
