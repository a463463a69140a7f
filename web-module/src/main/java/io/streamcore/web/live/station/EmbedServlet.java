package io.streamcore.web.live.station;

import io.streamcore.web.page.ContentSecurityPolicy;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /embed/stations/…}: the player of a station for the frames of other sites. Nothing on it
 * changes anything, so that it may be framed by everybody; all other pages by nobody.
 */
@WebServlet(urlPatterns = "/embed/stations/*")
public class EmbedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String VIEW = "/WEB-INF/pages/embed-station.xhtml";
  private static final Set<String> THEMES = Set.of("light", "dark");

  @Inject private transient Stations stations;

  @Inject private transient ContentSecurityPolicy policy;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-cache, private");
    Optional<StationPage> station = stations.find(request);
    if (station.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader(ContentSecurityPolicy.HEADER, policy.embeddable());
    String theme = request.getParameter("theme");
    request.setAttribute("theme", theme != null && THEMES.contains(theme) ? theme : null);
    request.setAttribute("station", station.get());
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
