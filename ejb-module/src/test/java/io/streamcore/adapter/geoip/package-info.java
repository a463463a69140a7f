/** The table of countries, read from a small one of the test's own. */
@NullMarked
package io.streamcore.adapter.geoip;

import org.jspecify.annotations.NullMarked;
