package io.streamcore.batch.domain;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code domain-verify} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/domain.verify"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class VerifyTrigger extends JobTrigger {}
