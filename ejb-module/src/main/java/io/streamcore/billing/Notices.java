package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.About;
import io.streamcore.billing.payment.PaymentGateway.ForgedNotice;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.billing.payment.PaymentGateway.Notice;
import io.streamcore.problem.Unavailable;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * The facade of what Stripe tells: taken in at once, with its id and a message to the workshop in
 * one transaction, and followed later, each once.
 */
@Stateless
@PermitAll
public class Notices {

  @Inject private PaymentGateway gateway;

  @Inject private NoticeStore store;

  @Inject private BillingQueue queue;

  @Inject private Bookkeeping books;

  @Inject private Dunning dunning;

  /**
   * Takes in a notice; one that was delivered before changes nothing.
   *
   * @param body the very bytes
   * @param signature what came with them
   * @throws ForgedNotice if it was not signed by who may
   * @throws Unavailable if nothing is sold here
   */
  public void deliver(byte[] body, String signature) throws ForgedNotice {
    if (gateway.mode() == Mode.OFF) {
      throw new Unavailable(Plans.OFF);
    }
    Notice notice = gateway.read(body, signature);
    if (notice.about() == About.NOTHING) {
      return;
    }
    if (store.add(new BillingNotice(notice, Moments.now()))) {
      queue.put(BillingQueue.FOLLOW, notice.id());
    }
  }

  /**
   * Asks Stripe how the thing is that a notice is about, writes it down, and writes to the user.
   */
  public void follow(String noticeId) {
    BillingNotice row =
        store.lock(noticeId).orElseThrow(() -> BillingMessages.LOG.noNotice(noticeId));
    if (row.isDone()) {
      return;
    }
    Notice notice = row.notice();
    switch (notice.about()) {
      case SUBSCRIPTION ->
          books
              .follow(notice.subjectId())
              .ifPresent(subscription -> dunning.write(notice.type(), subscription));
      case CUSTOMER -> books.followCustomer(notice.subjectId());
      case PAYMENT -> books.followPayment(notice.subjectId());
      case NOTHING -> {}
    }
    row.done(Moments.now());
  }

  /** Queues again what was told before an instant and was not followed. */
  public int requeue(Instant before, int limit) {
    List<String> overdue = store.overdue(before, limit);
    overdue.forEach(id -> queue.put(BillingQueue.FOLLOW, id));
    if (!overdue.isEmpty()) {
      BillingMessages.LOG.overdue(overdue.size());
    }
    return overdue.size();
  }

  /** Forgets what was told, and followed, before an instant. */
  public int forget(Instant before) {
    return store.forget(before);
  }
}
