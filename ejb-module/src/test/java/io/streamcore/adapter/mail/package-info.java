/** Tests of the mail adapter. */
@NullMarked
package io.streamcore.adapter.mail;

import org.jspecify.annotations.NullMarked;
