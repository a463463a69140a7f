package io.streamcore.batch.retention;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code retention-purge} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/retention.purge"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class PurgeTrigger extends JobTrigger {}
