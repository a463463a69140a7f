package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @Test
  void generates_a_password_once(@TempDir Path folder) {
    String first = new Secrets(folder).password("database");
    assertThat(new Secrets(folder).password("database")).isEqualTo(first).hasSize(24);
  }

  @Test
  void generates_different_passwords_for_different_names(@TempDir Path folder) {
    Secrets secrets = new Secrets(folder);
    assertThat(secrets.password("database")).isNotEqualTo(secrets.password("cluster"));
  }

  @Test
  void lets_nobody_else_read_them(@TempDir Path folder) throws Exception {
    Secrets secrets = new Secrets(folder);
    secrets.password("database");
    assertThat(Files.getPosixFilePermissions(secrets.file()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
