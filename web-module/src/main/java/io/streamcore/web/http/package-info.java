/** The conventions that every resource shares: pages, validators, patches, repeated requests. */
@NullMarked
package io.streamcore.web.http;

import org.jspecify.annotations.NullMarked;
