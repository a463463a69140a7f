package io.streamcore.web.live.station;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /stations}: the list of public stations, and the page of each. */
@WebServlet(urlPatterns = {"/stations", StationServlet.PATH + "*"})
public class StationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/stations/";

  private static final String LIST_VIEW = "/WEB-INF/pages/stations.xhtml";
  private static final String VIEW = "/WEB-INF/pages/station.xhtml";

  @Inject private transient Stations stations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    // what is on, and for private stations who may know, changes without the application
    response.setHeader("Cache-Control", "no-cache, private");
    if (request.getPathInfo() == null) {
      request.setAttribute("stations", stations.list(request));
      request.getRequestDispatcher(LIST_VIEW).forward(request, response);
      return;
    }
    Optional<StationPage> station = stations.find(request);
    if (station.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute("station", station.get());
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
