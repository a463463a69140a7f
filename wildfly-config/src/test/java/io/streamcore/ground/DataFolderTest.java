package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void closes_secrets_to_others(@TempDir Path root) throws Exception {
    DataFolder folder = new DataFolder(root);
    folder.prepare();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
        .isEqualTo("rwx------");
  }

  @Test
  void fails_with_one_line_when_the_disk_is_full(@TempDir Path root) {
    assertThatThrownBy(() -> new DataFolder(root).requireSpace(100L << 20))
        .isInstanceOf(Failure.class)
        .hasMessage("The disk is full: 100 MiB free below " + root + ", 512 needed");
  }

  @Test
  void fails_with_one_line_when_a_file_is_in_the_way(@TempDir Path root) throws Exception {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> new DataFolder(file).prepare())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("STREAMCORE_DATA");
  }

  @Test
  void knows_a_folder_that_others_cannot_enter(@TempDir Path root) throws Exception {
    Path closed =
        Files.createDirectory(
            root.resolve("closed"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    assertThat(DataFolder.othersCanEnter(closed)).isFalse();
  }
}
