package io.streamcore.batch.billing;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code billing-reconcile} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/billing.reconcile"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class ReconcileTrigger extends JobTrigger {}
