package io.streamcore.web.playlist;

import io.streamcore.problem.NotFound;
import io.streamcore.web.page.ContentSecurityPolicy;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/**
 * {@code /embed/playlists/…}: the player of a playlist for the frames of other sites. Nothing on it
 * changes anything, so that it may be framed by everybody.
 */
@WebServlet(urlPatterns = "/embed/playlists/*")
public class EmbedPlaylistServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String VIEW = "/WEB-INF/pages/embed-playlist.xhtml";
  private static final Set<String> THEMES = Set.of("light", "dark");

  @Inject private transient PlaylistViews views;

  @Inject private transient CurrentCaller current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-cache, private");
    PlaylistViews.Opened opened;
    try {
      UUID id = UUID.fromString(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
      opened = views.open(Visitor.of(request, current.find()), id, true);
    } catch (NotFound | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader(ContentSecurityPolicy.HEADER, opened.policy());
    String theme = request.getParameter("theme");
    request.setAttribute("theme", theme != null && THEMES.contains(theme) ? theme : null);
    request.setAttribute("playlist", opened.view());
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
