package io.streamcore.billing;

/**
 * Where work with Stripe waits for the workshop: messages that leave when, and only when, the
 * current transaction commits.
 */
public interface BillingQueue {

  /** The message property that says what is to be done with the body. */
  String TASK = "task";

  /** The task of a message with the id of a notice that was delivered. */
  String FOLLOW = "follow";

  /** The task of a message with the id of a user who has left, or has come back. */
  String USER = "user";

  /** Queues a task. */
  void put(String task, String body);
}
