/** Mails: queued on the broker, sent by the server's mail session or written to a folder. */
@NullMarked
package io.streamcore.adapter.mail;

import org.jspecify.annotations.NullMarked;
