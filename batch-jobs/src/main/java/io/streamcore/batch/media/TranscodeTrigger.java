package io.streamcore.batch.media;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code media-transcode} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/media.transcode"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class TranscodeTrigger extends JobTrigger {}
