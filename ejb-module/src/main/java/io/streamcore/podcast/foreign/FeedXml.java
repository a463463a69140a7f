package io.streamcore.podcast.foreign;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a feed piece by piece: no document type, no entities but XML's own, nothing
 * fetched, and bounds for depth, size and number, so that no feed costs more than its length (<a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">XML
 * external entities</a>).
 */
final class FeedXml {

  /** An item deeper than this holds no podcast. */
  private static final int MAX_DEPTH = 16;

  /** Elements within one item, or within one part of the channel. */
  private static final int MAX_NODES = 5_000;

  private static final int MAX_ATTRIBUTES = 100;

  /** The namespaces by what may be said of them in any case; feeds spell them in many ways. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "www.itunes.com/dtds/podcast-1.0.dtd", "itunes:",
          "podcastindex.org/namespace/1.0", "podcast:",
          "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast:",
          "purl.org/rss/1.0/modules/content", "content:",
          "www.w3.org/2005/atom", "atom:");

  private final XMLStreamReader in;
  private int nodes;

  private FeedXml(XMLStreamReader in) {
    this.in = in;
  }

  /**
   * Hands on every element below the channel, items included, in their order.
   *
   * @throws BadFeed if the text is no XML, or none of an RSS feed
   */
  static void read(String text, Consumer<XmlNode> parts) throws BadFeed {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
      try {
        new FeedXml(in).channel(parts);
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      // the parser's own exception cannot be written down by the batch runtime, which would drop
      // all
      throw new BadFeed(
          "The feed is no well-formed XML, near line %d, column %d."
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNumber()));
    }
  }

  private void channel(Consumer<XmlNode> parts) throws XMLStreamException, BadFeed {
    enter("rss", true);
    enter("channel", false);
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
        nodes = 0;
        parts.accept(node(1));
      }
    }
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      // what follows the channel says nothing, but has to be XML, too: a feed may have been cut off
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
        nodes = 0;
        node(1);
      }
    }
  }

  private void enter(String name, boolean root) throws XMLStreamException, BadFeed {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.END_ELEMENT
          || in.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw noFeed();
      }
    }
    if (!in.getLocalName().equals(name)) {
      if (root) {
        throw noFeed();
      }
      nodes = 0;
      node(1);
      enter(name, false);
    }
  }

  private static BadFeed noFeed() {
    return new BadFeed("What is at this address is no RSS feed.");
  }

  private int next() throws XMLStreamException, BadFeed {
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new BadFeed(
          "The feed has a document type or entities of its own, which no feed needs.");
    }
    return event;
  }

  private XmlNode node(int depth) throws XMLStreamException, BadFeed {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES || in.getAttributeCount() > MAX_ATTRIBUTES) {
      throw new BadFeed("The feed has more in one item than any podcast needs.");
    }
    String name = prefix(in.getNamespaceURI()) + in.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    List<XmlNode> children = new ArrayList<>();
    while (next() != XMLStreamConstants.END_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
        children.add(node(depth + 1));
      } else if (in.isCharacters()) {
        text.append(in.getText());
      }
    }
    return new XmlNode(name, attributes, text.toString(), children);
  }

  private static String prefix(@Nullable String namespace) {
    if (namespace == null || namespace.isEmpty()) {
      return "";
    }
    String bare =
        namespace.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/+$", "");
    return PREFIXES.getOrDefault(bare, "other:");
  }
}
