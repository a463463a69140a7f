package io.streamcore.adapter.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * How to reach an S3 service. All of it is the operator's word, never a user's.
 *
 * @param endpoint the service; empty: Amazon's of the region
 * @param publicEndpoint the service as browsers reach it, for presigned addresses; empty: the same
 * @param region the region that signatures name
 * @param accessKey the key's id
 * @param secretKey the key
 * @param pathStyle whether the bucket is in the path rather than in the host name
 */
record S3Connection(
    Optional<URI> endpoint,
    Optional<URI> publicEndpoint,
    String region,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  // One call moves at most a part of 16 MiB; slower than 0.3 Mbit/s counts as not answering.
  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(8);
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  S3Client client() {
    var builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(READ_TIMEOUT))
            .overrideConfiguration(
                override ->
                    override.apiCallTimeout(CALL_TIMEOUT).apiCallAttemptTimeout(ATTEMPT_TIMEOUT))
            .credentialsProvider(credentials())
            .region(Region.of(region))
            .forcePathStyle(pathStyle);
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  S3Presigner presigner() {
    var builder =
        S3Presigner.builder()
            .credentialsProvider(credentials())
            .region(Region.of(region))
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(pathStyle).build());
    publicEndpoint.or(() -> endpoint).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Connection[" + endpoint.map(URI::toString).orElse(region) + "]";
  }
}
