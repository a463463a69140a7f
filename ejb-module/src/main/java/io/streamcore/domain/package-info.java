/**
 * Names of DJs' own: requested, proven by a record in their zone, certified, and given back.
 *
 * <p>Who claims a name proves it anew, whoever had it before. A name serves a show once it is
 * verified; the room above says which show.
 */
@NullMarked
package io.streamcore.domain;

import org.jspecify.annotations.NullMarked;
