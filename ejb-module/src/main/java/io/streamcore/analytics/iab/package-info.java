/**
 * What counts as a download, after the IAB Podcast Measurement Technical Guidelines 2.1, and what
 * is known of a request for that: which program, which network, which part of the file is sound.
 *
 * <p>The whole definition, which the roll-up of the day applies to the raw events, and which the
 * vectors in the tests hold it to:
 *
 * <ol>
 *   <li>a {@code GET} that was answered 200 or 206;
 *   <li>not by a robot, by the lists of the <a href="https://github.com/opawg/user-agents-v2">Open
 *       Podcast Analytics Working Group</a>, nor by a program that does not say what it is;
 *   <li>not by Apple's watch, which repeats what its phone has loaded;
 *   <li>not a probe of two bytes, {@code Range: bytes=0-1};
 *   <li>not from a network of a data centre, as far as the operator names these;
 *   <li>all ranges that the same listener loads of the same episode are put together, and what was
 *       loaded twice counts once: the same address (of IPv6 its first 64 bits), the same user
 *       agent, within one day of UTC;
 *   <li>these bring a minute of sound at the file's mean rate, or all of it if it is shorter; tags
 *       before the sound are none.
 * </ol>
 *
 * <p>The guidelines ask for 24 hours and leave open when they begin. Here they begin at midnight
 * UTC, because the hash by which a listener is known has another salt each day.
 */
@NullMarked
package io.streamcore.analytics.iab;

import org.jspecify.annotations.NullMarked;
