/** Who is calling, and the secrets of the house: encryption and token hashing. */
@NullMarked
package io.streamcore.security;

import org.jspecify.annotations.NullMarked;
