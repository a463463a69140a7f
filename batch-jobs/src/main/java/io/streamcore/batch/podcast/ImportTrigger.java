package io.streamcore.batch.podcast;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code podcast-import} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/podcast.import"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class ImportTrigger extends JobTrigger {}
