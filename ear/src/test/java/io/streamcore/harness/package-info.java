/** What the whole-application tests stand on: the running product, its API, its outside peers. */
@NullMarked
package io.streamcore.harness;

import org.jspecify.annotations.NullMarked;
