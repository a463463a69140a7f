package io.streamcore.podcast.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The text of one XML document as it grows, indented for people who look at it. Whatever XML 1.0
 * cannot hold is left out of texts and values (<a href="https://www.w3.org/TR/xml/#charsets">XML
 * 1.0, 2.2</a>). For one thread.
 */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter(16 << 10);
  private final XMLStreamWriter out;
  private int depth;

  Xml() {
    try {
      out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Begins an element; attributes follow as names and values, those without a value are left out.
   */
  Xml open(String name, @Nullable String... attributes) {
    return element(name, false, attributes);
  }

  /** An element without content. */
  Xml empty(String name, @Nullable String... attributes) {
    return element(name, true, attributes);
  }

  /** An element that holds a text; nothing at all if there is none. */
  Xml text(String name, @Nullable String value, @Nullable String... attributes) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    element(name, false, attributes);
    try {
      out.writeCharacters(legal(value));
      depth--;
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Xml close() {
    try {
      depth--;
      indent();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** The whole document. */
  String end() {
    try {
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private Xml element(String name, boolean empty, @Nullable String... attributes) {
    try {
      indent();
      if (empty) {
        out.writeEmptyElement(name);
      } else {
        out.writeStartElement(name);
        depth++;
      }
      for (int i = 0; i < attributes.length; i += 2) {
        String value = attributes[i + 1];
        if (value != null) {
          out.writeAttribute(String.valueOf(attributes[i]), legal(value));
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** The text without controls, lone surrogates and non-characters. */
  static String legal(String value) {
    if (value.codePoints().allMatch(Xml::isLegal)) {
      return value;
    }
    StringBuilder legal = new StringBuilder(value.length());
    value.codePoints().filter(Xml::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
