/**
 * Which titles go with which, and what follows from that for a profile: arithmetic, no database.
 */
@NullMarked
package io.streamcore.viewing.recommend.model;

import org.jspecify.annotations.NullMarked;
