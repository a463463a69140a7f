package io.streamcore.podcast.feed;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;

/** Prefixes for XPath. */
record Prefixes(Map<String, String> namespaces) implements NamespaceContext {

  @Override
  public String getNamespaceURI(String prefix) {
    return namespaces.getOrDefault(prefix, "");
  }

  @Override
  public String getPrefix(String namespace) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<String> getPrefixes(String namespace) {
    return Collections.emptyIterator();
  }
}
