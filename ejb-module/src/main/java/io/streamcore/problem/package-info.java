/** The one vocabulary of expected failures, from the rooms to the answer of the API. */
@NullMarked
package io.streamcore.problem;

import org.jspecify.annotations.NullMarked;
