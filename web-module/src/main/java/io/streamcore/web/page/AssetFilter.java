package io.streamcore.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cache policy of the assets: a year for an address with the current version, none otherwise.
 *
 * <p>While nodes are being updated one after the other, a page of one version may ask a node of
 * another for its files. It gets what that node has, but no cache may keep it under that address.
 */
public class AssetFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern VERSIONED = Pattern.compile("/assets/([0-9a-f]{12})(/.+)");

  @Inject private transient Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher path = VERSIONED.matcher(request.getServletPath());
    boolean versioned = path.matches();
    boolean current = versioned && path.group(1).equals(assets.getVersion());
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    if (versioned) {
      request.getRequestDispatcher("/assets" + path.group(2)).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
