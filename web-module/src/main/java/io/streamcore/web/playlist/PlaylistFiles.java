package io.streamcore.web.playlist;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A playlist as files that any player opens: extended M3U and XSPF. */
final class PlaylistFiles {

  /** Of M3U; its text is UTF-8. */
  static final String M3U_TYPE = "audio/x-mpegurl;charset=utf-8";

  /** Of <a href="https://www.xspf.org/spec">XSPF</a>. */
  static final String XSPF_TYPE = "application/xspf+xml;charset=utf-8";

  private static final String XSPF = "http://xspf.org/ns/0/";

  private PlaylistFiles() {}

  /**
   * A line of such a file.
   *
   * @param location where its sound is
   * @param seconds 0: not known
   */
  record Entry(String location, String title, @Nullable String artist, int seconds) {

    private String name() {
      return artist == null ? title : artist + " - " + title;
    }
  }

  /** As extended M3U: a length of −1 is one that is not known. */
  static String m3u(String title, List<Entry> entries) {
    StringBuilder text = new StringBuilder("#EXTM3U\n#PLAYLIST:").append(title).append('\n');
    for (Entry entry : entries) {
      text.append("#EXTINF:")
          .append(entry.seconds() == 0 ? -1 : entry.seconds())
          .append(',')
          .append(entry.name())
          .append('\n')
          .append(entry.location())
          .append('\n');
    }
    return text.toString();
  }

  /**
   * As XSPF.
   *
   * @param page where people find the playlist
   */
  static String xspf(String title, @Nullable String description, String page, List<Entry> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("playlist");
      xml.writeDefaultNamespace(XSPF);
      xml.writeAttribute("version", "1");
      element(xml, "title", title);
      element(xml, "annotation", description);
      element(xml, "info", page);
      xml.writeStartElement("trackList");
      for (Entry entry : entries) {
        xml.writeStartElement("track");
        element(xml, "location", entry.location());
        element(xml, "title", entry.title());
        element(xml, "creator", entry.artist());
        element(xml, "duration", entry.seconds() == 0 ? null : entry.seconds() + "000");
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      xml.writeStartElement(name);
      // what XML 1.0 has no way to write, such as half a surrogate pair, is left out
      xml.writeCharacters(
          text.replaceAll(
              "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
      xml.writeEndElement();
    }
  }
}
