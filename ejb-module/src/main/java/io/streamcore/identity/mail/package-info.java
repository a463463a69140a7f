/** Mails to users: what they hold, how they wait, and the port to whoever delivers them. */
@NullMarked
package io.streamcore.identity.mail;

import org.jspecify.annotations.NullMarked;
