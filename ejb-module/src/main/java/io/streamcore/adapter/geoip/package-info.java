/** The countries of addresses, from a table in MaxMind's format; its reader stays in here. */
@NullMarked
package io.streamcore.adapter.geoip;

import org.jspecify.annotations.NullMarked;
