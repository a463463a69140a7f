/** The workshop's bench for identity: the mails that wait to be sent. */
@NullMarked
package io.streamcore.batch.identity;

import org.jspecify.annotations.NullMarked;
