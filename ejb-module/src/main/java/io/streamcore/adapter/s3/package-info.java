/** The object store as a bucket of an S3 service; the AWS SDK stays in here. */
@NullMarked
package io.streamcore.adapter.s3;

import org.jspecify.annotations.NullMarked;
