package io.streamcore.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The styles, scripts and pictures of the pages, and the version that stands in their addresses.
 *
 * <p>The version is a digest over every file that makes up a page. It is a path segment and not a
 * query, so that a script's relative imports and a style's relative pictures carry it as well.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
  private static final int VERSION_LENGTH = 12;

  @Inject private ServletContext context;
  private String version = "";

  @PostConstruct
  void readFiles() {
    MessageDigest digest = sha256();
    Set<String> files = new TreeSet<>();
    collect("/assets/", files);
    collect("/WEB-INF/", files);
    for (String file : files) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      try (InputStream content = context.getResourceAsStream(file)) {
        if (content != null) {
          digest.update(content.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }

  /** The version of the files of this deployment, twelve hexadecimal digits. */
  public String getVersion() {
    return version;
  }

  /** The address below which the files of this version are, without a slash at its end. */
  public String getBase() {
    return context.getContextPath() + "/assets/" + version;
  }

  /** Libraries and classes say nothing about the pages and would only cost time. */
  private void collect(String folder, Set<String> files) {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null || folder.equals("/WEB-INF/lib/") || folder.equals("/WEB-INF/classes/")) {
      return;
    }
    for (String path : paths) {
      if (path.endsWith("/")) {
        collect(path, files);
      } else {
        files.add(path);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
