package io.streamcore.adapter.elytron;

import io.streamcore.domain.certificate.CertificateShelf;
import io.streamcore.domain.certificate.HostCertificate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's key store {@code domains}: a PKCS12 file of this node, one alias for each name,
 * which the key manager {@code domains} reads anew when it is told to.
 */
@ApplicationScoped
class KeyStoreShelf implements CertificateShelf {

  @Inject private ManagementModel model;

  @Inject
  @ConfigProperty(name = "streamcore.domain.key-store")
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".")
  private String dataFolder;

  @Inject
  @ConfigProperty(name = "streamcore.domain.key-store-password", defaultValue = "change-me")
  private String password;

  @Override
  public void show(List<HostCertificate> certificates) {
    Path file =
        configured
            .filter(it -> !it.isBlank())
            .map(Path::of)
            .orElse(Path.of(dataFolder, "domains.p12"));
    if (certificates.isEmpty() && !Files.exists(file)) {
      return; // as it is where nobody has a domain
    }
    try {
      write(certificates, file);
    } catch (IOException | GeneralSecurityException e) {
      throw ElytronMessages.LOG.shelfBroken(file.toString(), e);
    }
    model.run("load", "elytron", "key-store", "domains");
    model.run("init", "elytron", "key-manager", "domains");
  }

  /** Beside and renamed: the server may start, and read, at any moment. */
  private void write(List<HostCertificate> certificates, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (HostCertificate certificate : certificates) {
      store.setKeyEntry(
          certificate.name(),
          certificate.key(),
          password.toCharArray(),
          certificate.chain().toArray(new X509Certificate[0]));
    }
    Path beside =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "domains",
            ".p12",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(beside)) {
      store.store(out, password.toCharArray());
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
