package io.streamcore.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EncryptionTest {

  private final Keys keys = new Keys();
  private final Encryption encryption = new Encryption(keys);

  @Test
  void opens_what_it_sealed() {
    String sealed = encryption.sealText("hush", "table.column:1");

    assertThat(sealed).startsWith("master-1:").doesNotContain("hush");
    assertThat(encryption.openText(sealed, "table.column:1")).isEqualTo("hush");
  }

  @Test
  void seals_the_same_text_differently_each_time() {
    assertThat(encryption.sealText("hush", "c")).isNotEqualTo(encryption.sealText("hush", "c"));
  }

  @Test
  void opens_nothing_that_was_copied_to_another_row() {
    String sealed = encryption.sealText("hush", "table.column:1");

    assertThatThrownBy(() -> encryption.openText(sealed, "table.column:2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opens_old_texts_after_a_new_master_key() {
    String old = encryption.sealText("hush", "c");
    keys.add("master-2");

    assertThat(encryption.openText(old, "c")).isEqualTo("hush");
    assertThat(encryption.sealText("hush", "c")).startsWith("master-2:");
  }

  @Test
  void refuses_what_is_not_sealed() {
    assertThatThrownBy(() -> encryption.open("hush", "c"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> encryption.open("master-1:!!", "c"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> encryption.open("master-1:AAAA", "c"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> encryption.open("master-9:" + "A".repeat(80), "c"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static final class Keys implements EncryptionKeys {

    private final Map<String, SecretKey> all = new LinkedHashMap<>();
    private String current = "";

    Keys() {
      add("master-1");
    }

    void add(String id) {
      byte[] bytes = new byte[32];
      bytes[0] = (byte) all.size();
      all.put(id, new SecretKeySpec(bytes, "AES"));
      current = id;
    }

    @Override
    public String currentId() {
      return current;
    }

    @Override
    public List<String> ids() {
      List<String> ids = new ArrayList<>(all.keySet());
      Collections.reverse(ids);
      return ids;
    }

    @Override
    public Optional<SecretKey> find(String id) {
      return Optional.ofNullable(all.get(id));
    }
  }
}
