package io.streamcore.adapter.elytron;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.as.controller.ModelControllerClientFactory;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.dmr.ModelNode;
import org.jboss.msc.service.ServiceName;

/** Operations of this server's own management model, run inside it: no port, no password. */
@ApplicationScoped
class ManagementModel {

  private static final ServiceName CLIENTS =
      ServiceName.parse("org.wildfly.management.model-controller-client-factory");

  /**
   * Runs an operation without parameters.
   *
   * @param type of the resource below the subsystem, such as {@code key-store}
   * @throws IllegalStateException if the server refuses it
   */
  void run(String operation, String subsystem, String type, String name) {
    ModelNode request = new ModelNode();
    request.get("operation").set(operation);
    request.get("address").add("subsystem", subsystem).add(type, name);
    ModelNode answer;
    try (ModelControllerClient client = clients().createSuperUserClient(Runnable::run)) {
      answer = client.execute(request);
    } catch (IOException e) {
      throw ElytronMessages.LOG.notManaged(operation, type, name, String.valueOf(e.getMessage()));
    }
    if (!answer.get("outcome").asString().equals("success")) {
      throw ElytronMessages.LOG.notManaged(
          operation, type, name, answer.get("failure-description").asString());
    }
  }

  // the way that replaces getValue() is for services that are installed, which a bean is not
  @SuppressWarnings("deprecation")
  private static ModelControllerClientFactory clients() {
    return (ModelControllerClientFactory)
        CurrentServiceContainer.getServiceContainer().getRequiredService(CLIENTS).getValue();
  }
}
