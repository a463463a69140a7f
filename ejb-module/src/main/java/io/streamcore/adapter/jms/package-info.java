/** The broker: jobs and other work on their way to the workshop. */
@NullMarked
package io.streamcore.adapter.jms;

import org.jspecify.annotations.NullMarked;
