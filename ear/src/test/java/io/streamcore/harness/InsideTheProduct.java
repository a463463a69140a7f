package io.streamcore.harness;

import io.streamcore.ground.Home;
import io.streamcore.ground.Secrets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells Arquillian where the running product is, for tests that are deployed beside its EAR; stands
 * before Arquillian's own extension. Inside the server it has nothing to do.
 */
public final class InsideTheProduct implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("streamcore.it.data") != null) {
      RunningProduct product = RunningProduct.get();
      Home home = new Home(Path.of(System.getProperty("streamcore.home", ".")));
      Secrets secrets = new Secrets(product.folder().secrets());
      System.setProperty("streamcore.it.wildfly", home.wildfly().toString());
      System.setProperty(
          "streamcore.it.management-port", Integer.toString(product.managementPort()));
      System.setProperty("streamcore.it.management-password", secrets.password("management"));
    }
  }
}
