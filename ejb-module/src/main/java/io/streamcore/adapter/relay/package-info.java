/** The relay of this server, behind the rooms' own words for it. */
@NullMarked
package io.streamcore.adapter.relay;

import org.jspecify.annotations.NullMarked;
