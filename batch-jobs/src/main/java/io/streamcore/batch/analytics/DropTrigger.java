package io.streamcore.batch.analytics;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code analytics-drop} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/analytics.drop"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class DropTrigger extends JobTrigger {}
