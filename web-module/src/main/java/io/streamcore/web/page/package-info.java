/**
 * The pages that people see: which address shows which view, the headers that protect them, and the
 * assets they load.
 */
@NullMarked
package io.streamcore.web.page;

import org.jspecify.annotations.NullMarked;
