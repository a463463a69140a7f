package io.streamcore.batch.viewing;

import io.streamcore.batch.job.JobTrigger;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Starts the job {@code catalog-recommend} for each message of its queue. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/catalog.recommend"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class RecommendTrigger extends JobTrigger {}
