/** Users, how they sign in, the devices they are signed in on, and their data. */
@NullMarked
package io.streamcore.identity;

import org.jspecify.annotations.NullMarked;
