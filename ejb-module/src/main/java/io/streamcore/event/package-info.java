/** What has happened, told upward: past tense, ids only. One sealed vocabulary. */
@NullMarked
package io.streamcore.event;

import org.jspecify.annotations.NullMarked;
