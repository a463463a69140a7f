package io.streamcore.batch.analytics;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code analytics-rollup} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/analytics.rollup"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class RollupTrigger extends JobTrigger {}
