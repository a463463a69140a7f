/**
 * What sound is made of: formats, frames, loudness, and the plan of a ladder. Pure functions and
 * values below the room {@code media}; knows no entity, no store and no container.
 */
@NullMarked
package io.streamcore.media.sound;

import org.jspecify.annotations.NullMarked;
