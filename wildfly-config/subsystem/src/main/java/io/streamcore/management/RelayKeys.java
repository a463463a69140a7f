package io.streamcore.management;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.ServiceNameFactory;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.capability.RuntimeCapability;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * What the relay speaks TLS with: one of the server's SSL contexts. Such a context stays the same
 * when its key manager gets new keys; so nothing has to be done here then.
 */
final class RelayKeys implements Service {

  static final RuntimeCapability<Void> CAPABILITY =
      RuntimeCapability.Builder.of("io.streamcore.relay.keys", false, Void.class).build();

  private static final String SSL_CONTEXTS = "org.wildfly.security.ssl-context";

  static final SimpleAttributeDefinition SSL_CONTEXT =
      new SimpleAttributeDefinitionBuilder("ssl-context", ModelType.STRING, true)
          .setCapabilityReference(SSL_CONTEXTS, CAPABILITY)
          .setFlags(AttributeAccess.Flag.RESTART_RESOURCE_SERVICES)
          .build();

  private static final ServiceName NAME =
      ServiceName.of("io", "streamcore", "management", "relay-keys");

  private final RelayDoor door;
  private final Supplier<SSLContext> keys;
  private final Consumer<SSLContext> given;

  private RelayKeys(RelayDoor door, Supplier<SSLContext> keys, Consumer<SSLContext> given) {
    this.door = door;
    this.keys = keys;
    this.given = given;
  }

  /**
   * Lets the relay have the keys that a model of the subsystem names, as long as they are there.
   */
  static void install(OperationContext context, ModelNode model, RelayDoor door)
      throws OperationFailedException {
    ModelNode name = SSL_CONTEXT.resolveModelAttribute(context, model);
    if (name.isDefined()) {
      ServiceName source =
          ServiceNameFactory.parseServiceName(
              RuntimeCapability.buildDynamicCapabilityName(SSL_CONTEXTS, name.asString()));
      ServiceBuilder<?> builder = context.getCapabilityServiceTarget().addService();
      Supplier<SSLContext> keys = builder.requires(source);
      builder.setInstance(new RelayKeys(door, keys, builder.provides(NAME))).install();
    }
  }

  static void remove(OperationContext context) {
    context.removeService(NAME);
  }

  @Override
  public void start(StartContext context) {
    door.secure(keys.get());
    given.accept(keys.get());
  }

  @Override
  public void stop(StopContext context) {
    door.secure(null);
  }
}
