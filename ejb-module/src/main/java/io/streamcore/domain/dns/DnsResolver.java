package io.streamcore.domain.dns;

/** What we ask DNS. Safe for use by many threads; no answer takes longer than some seconds. */
public interface DnsResolver {

  /** The TXT records of a name, as the servers of its own zone say: no cache in between. */
  DnsAnswer texts(String name);

  /** Where a name leads: all aliases on the way, and the addresses at its end. */
  DnsAnswer route(String name);
}
