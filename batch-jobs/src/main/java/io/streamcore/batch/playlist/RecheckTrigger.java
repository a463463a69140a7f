package io.streamcore.batch.playlist;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code playlist-recheck} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/playlist.recheck"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class RecheckTrigger extends JobTrigger {}
