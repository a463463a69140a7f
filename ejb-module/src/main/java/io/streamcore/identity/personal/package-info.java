/** A user's personal data over all rooms: each tells its part, for the export and the erasure. */
@NullMarked
package io.streamcore.identity.personal;

import org.jspecify.annotations.NullMarked;
