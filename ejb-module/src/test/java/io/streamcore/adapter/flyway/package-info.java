/** The schema held against its seeds, on a real PostgreSQL. */
@NullMarked
package io.streamcore.adapter.flyway;

import org.jspecify.annotations.NullMarked;
