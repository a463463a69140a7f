/** Flyway: the schema is brought up to date before anything looks at it. */
@NullMarked
package io.streamcore.adapter.flyway;

import org.jspecify.annotations.NullMarked;
