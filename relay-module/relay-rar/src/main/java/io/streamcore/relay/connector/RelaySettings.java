package io.streamcore.relay.connector;

import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;

/**
 * What administrators set of the relay: config properties of the resource adapter {@code relay} in
 * the server's configuration. A change takes effect at the next reload.
 */
public abstract class RelaySettings implements ResourceAdapter, Serializable {

  private static final long serialVersionUID = 1L;

  @ConfigProperty(
      defaultValue = "0.0.0.0",
      description = "Address that sources and listeners connect to")
  private String listenAddress = "0.0.0.0";

  @ConfigProperty(
      defaultValue = "8000",
      description = "TCP port of listeners and of sources that speak HTTP")
  private Integer listenPort = 8000;

  @ConfigProperty(defaultValue = "0", description = "TCP port of sources; 0: the one of listeners")
  private Integer ingestPort = 0;

  @ConfigProperty(
      defaultValue = "true",
      description =
          "Whether SHOUTcast v1 sources are taken at the ingest port + 1, as their encoders expect")
  private Boolean shoutcast = true;

  @ConfigProperty(
      defaultValue = "false",
      description = "Whether sound may be pulled from loopback, private and link-local addresses")
  private Boolean allowPrivateUpstreams = false;

  @ConfigProperty(
      defaultValue = "4",
      description = "Seconds of sound sent at once to a new listener")
  private Integer burstSeconds = 4;

  @ConfigProperty(
      defaultValue = "0",
      description =
          "Milliseconds between two sends to one listener; 0: up to 1000, less for fast streams and few listeners")
  private Integer intervalMillis = 0;

  @ConfigProperty(
      defaultValue = "60",
      description = "Seconds after which a listener that takes nothing is put out")
  private Integer stallSeconds = 60;

  @ConfigProperty(
      defaultValue = "true",
      description = "Whether a listener that falls behind is moved forward; false: it is put out")
  private Boolean skipSlow = true;

  @ConfigProperty(
      defaultValue = "16000",
      description = "Bytes of sound between two ICY metadata blocks")
  private Integer metadataInterval = 16000;

  @ConfigProperty(
      defaultValue = "0",
      description = "Listeners at once over all mounts; 0: as many as the machine bears")
  private Integer maxListeners = 0;

  @ConfigProperty(
      defaultValue = "0",
      description =
          "Megabits per second sent over all mounts; reached: no new listeners; 0: no limit")
  private Integer maxMegabitsPerSecond = 0;

  @ConfigProperty(
      defaultValue = "15",
      description = "Seconds in which the head of a request must be complete")
  private Integer headTimeoutSeconds = 15;

  @ConfigProperty(
      defaultValue = "10",
      description = "Seconds of silence after which a source counts as gone")
  private Integer sourceTimeoutSeconds = 10;

  @ConfigProperty(
      defaultValue = "8000",
      description = "Connections whose request is not complete; one more pushes the oldest out")
  private Integer maxWaiting = 8000;

  @ConfigProperty(defaultValue = "2000", description = "The same, from one address")
  private Integer maxWaitingPerAddress = 2000;

  @ConfigProperty(
      defaultValue = "0",
      description = "Threads that serve connections; 0: one for each core")
  private Integer eventLoops = 0;

  @ConfigProperty(
      defaultValue = "4",
      description = "Threads that ask the application: admissions and fallback sounds")
  private Integer workers = 4;

  @ConfigProperty(
      defaultValue = "1000",
      description = "Questions to the application that may wait; more are answered as unavailable")
  private Integer maxQuestions = 1000;

  @ConfigProperty(
      defaultValue = "20000",
      description = "Events that may wait in memory for the application")
  private Integer maxEvents = 20000;

  @ConfigProperty(
      defaultValue = "64",
      description = "Disk that undeliverable events may take; more are lost, and counted")
  private Integer eventDiskMegabytes = 64;

  @ConfigProperty(
      defaultValue = "5",
      description = "Seconds that listeners and sources have to leave when the relay stops")
  private Integer drainSeconds = 5;

  public String getListenAddress() {
    return listenAddress;
  }

  public void setListenAddress(String listenAddress) {
    this.listenAddress = listenAddress;
  }

  public Integer getListenPort() {
    return listenPort;
  }

  public void setListenPort(Integer listenPort) {
    this.listenPort = listenPort;
  }

  public Integer getIngestPort() {
    return ingestPort;
  }

  public void setIngestPort(Integer ingestPort) {
    this.ingestPort = ingestPort;
  }

  public Boolean getShoutcast() {
    return shoutcast;
  }

  public void setShoutcast(Boolean shoutcast) {
    this.shoutcast = shoutcast;
  }

  public Boolean getAllowPrivateUpstreams() {
    return allowPrivateUpstreams;
  }

  public void setAllowPrivateUpstreams(Boolean allowPrivateUpstreams) {
    this.allowPrivateUpstreams = allowPrivateUpstreams;
  }

  public Integer getBurstSeconds() {
    return burstSeconds;
  }

  public void setBurstSeconds(Integer burstSeconds) {
    this.burstSeconds = burstSeconds;
  }

  public Integer getIntervalMillis() {
    return intervalMillis;
  }

  public void setIntervalMillis(Integer intervalMillis) {
    this.intervalMillis = intervalMillis;
  }

  public Integer getStallSeconds() {
    return stallSeconds;
  }

  public void setStallSeconds(Integer stallSeconds) {
    this.stallSeconds = stallSeconds;
  }

  public Boolean getSkipSlow() {
    return skipSlow;
  }

  public void setSkipSlow(Boolean skipSlow) {
    this.skipSlow = skipSlow;
  }

  public Integer getMetadataInterval() {
    return metadataInterval;
  }

  public void setMetadataInterval(Integer metadataInterval) {
    this.metadataInterval = metadataInterval;
  }

  public Integer getMaxListeners() {
    return maxListeners;
  }

  public void setMaxListeners(Integer maxListeners) {
    this.maxListeners = maxListeners;
  }

  public Integer getMaxMegabitsPerSecond() {
    return maxMegabitsPerSecond;
  }

  public void setMaxMegabitsPerSecond(Integer maxMegabitsPerSecond) {
    this.maxMegabitsPerSecond = maxMegabitsPerSecond;
  }

  public Integer getHeadTimeoutSeconds() {
    return headTimeoutSeconds;
  }

  public void setHeadTimeoutSeconds(Integer headTimeoutSeconds) {
    this.headTimeoutSeconds = headTimeoutSeconds;
  }

  public Integer getSourceTimeoutSeconds() {
    return sourceTimeoutSeconds;
  }

  public void setSourceTimeoutSeconds(Integer sourceTimeoutSeconds) {
    this.sourceTimeoutSeconds = sourceTimeoutSeconds;
  }

  public Integer getMaxWaiting() {
    return maxWaiting;
  }

  public void setMaxWaiting(Integer maxWaiting) {
    this.maxWaiting = maxWaiting;
  }

  public Integer getMaxWaitingPerAddress() {
    return maxWaitingPerAddress;
  }

  public void setMaxWaitingPerAddress(Integer maxWaitingPerAddress) {
    this.maxWaitingPerAddress = maxWaitingPerAddress;
  }

  public Integer getEventLoops() {
    return eventLoops;
  }

  public void setEventLoops(Integer eventLoops) {
    this.eventLoops = eventLoops;
  }

  public Integer getWorkers() {
    return workers;
  }

  public void setWorkers(Integer workers) {
    this.workers = workers;
  }

  public Integer getMaxQuestions() {
    return maxQuestions;
  }

  public void setMaxQuestions(Integer maxQuestions) {
    this.maxQuestions = maxQuestions;
  }

  public Integer getMaxEvents() {
    return maxEvents;
  }

  public void setMaxEvents(Integer maxEvents) {
    this.maxEvents = maxEvents;
  }

  public Integer getEventDiskMegabytes() {
    return eventDiskMegabytes;
  }

  public void setEventDiskMegabytes(Integer eventDiskMegabytes) {
    this.eventDiskMegabytes = eventDiskMegabytes;
  }

  public Integer getDrainSeconds() {
    return drainSeconds;
  }

  public void setDrainSeconds(Integer drainSeconds) {
    this.drainSeconds = drainSeconds;
  }
}
