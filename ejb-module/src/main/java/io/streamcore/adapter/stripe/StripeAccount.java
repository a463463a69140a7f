package io.streamcore.adapter.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The account at Stripe that the operator has named: its key, the secrets of its webhook, and the
 * connection. Safe for use by many threads.
 */
@ApplicationScoped
class StripeAccount {

  private static final int CONNECT_MS = 5_000;
  private static final int READ_MS = 20_000;
  private static final int RETRIES = 2;
  private static final int NOT_FOUND = 404;
  private static final int OUR_FAULT = 400;
  private static final int THEIR_FAULT = 500;

  private final Optional<String> key;
  private final String base;
  private final Optional<String> secret;
  private final Optional<String> oldSecret;
  private final @Nullable StripeClient client;

  /** For CDI's proxy. */
  protected StripeAccount() {
    this(Optional.empty(), Stripe.LIVE_API_BASE, Optional.empty(), Optional.empty());
  }

  @Inject
  StripeAccount(
      @ConfigProperty(name = "streamcore.stripe.secret-key") Optional<String> key,
      @ConfigProperty(name = "streamcore.stripe.api-base", defaultValue = Stripe.LIVE_API_BASE)
          String base,
      @ConfigProperty(name = "streamcore.stripe.webhook-secret") Optional<String> secret,
      @ConfigProperty(name = "streamcore.stripe.webhook-secret-old") Optional<String> oldSecret) {
    this.key = key;
    this.base = base;
    this.secret = secret;
    this.oldSecret = oldSecret;
    this.client = connected(key, base);
  }

  private static @Nullable StripeClient connected(Optional<String> key, String base) {
    // nothing about the server's requests is told to Stripe beyond the requests
    Stripe.enableTelemetry = false;
    return key.map(
            it ->
                StripeClient.builder()
                    .setApiKey(it)
                    .setApiBase(base)
                    .setConnectTimeout(CONNECT_MS)
                    .setReadTimeout(READ_MS)
                    // with an Idempotency-Key of the SDK's own on every POST
                    .setMaxNetworkRetries(RETRIES)
                    .build())
        .orElse(null);
  }

  /** Says in the log what is configured. */
  void announce() {
    if (client == null) {
      StripeMessages.LOG.off();
      return;
    }
    StripeMessages.LOG.on(base, mode().name(), Stripe.API_VERSION);
    if (secret.isEmpty()) {
      StripeMessages.LOG.noSecret();
    }
  }

  Mode mode() {
    if (client == null) {
      return Mode.OFF;
    }
    return key.filter(it -> it.contains("_live_")).isPresent() ? Mode.LIVE : Mode.TEST;
  }

  /** The secrets by which what Stripe tells is signed: today's, and the one before. */
  List<String> secrets() {
    return Stream.of(secret, oldSecret).flatMap(Optional::stream).toList();
  }

  /** Something that is asked of Stripe. */
  @FunctionalInterface
  interface Request<T> {
    T send(V1Services stripe) throws StripeException;
  }

  /** Asks; what goes wrong becomes a problem that the caller can be told. */
  <T> T ask(Request<T> request) {
    try {
      return request.send(open(client).v1());
    } catch (StripeException e) {
      throw problem(e);
    }
  }

  /** Asks for something that may not be there. */
  <T> Optional<T> look(Request<T> request) {
    try {
      return Optional.of(request.send(open(client).v1()));
    } catch (StripeException e) {
      if (e.getStatusCode() != null && e.getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw problem(e);
    }
  }

  private static StripeClient open(@Nullable StripeClient client) {
    if (client == null) {
      throw new Unavailable("Nothing can be sold here: no Stripe key is set.");
    }
    return client;
  }

  private static RuntimeException problem(StripeException e) {
    if (e instanceof CardException) {
      return new Conflict("The payment was refused. See to your card, or use another one.");
    }
    Integer status = e.getStatusCode();
    String request = String.valueOf(e.getRequestId());
    boolean theirs =
        e instanceof ApiConnectionException
            || e instanceof RateLimitException
            || status == null
            || status >= THEIR_FAULT
            || status < OUR_FAULT;
    if (theirs) {
      StripeMessages.LOG.unavailable(request, String.valueOf(status), e);
      return new Unavailable("The payment provider does not answer. Try again in a moment.");
    }
    return StripeMessages.LOG.refused(request, String.valueOf(e.getCode()), e);
  }
}
