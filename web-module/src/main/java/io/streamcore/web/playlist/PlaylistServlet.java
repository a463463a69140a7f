package io.streamcore.web.playlist;

import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.web.page.ContentSecurityPolicy;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /playlists}: the list of public playlists, the page of each, and below it its sound. */
@WebServlet(
    name = "playlists",
    urlPatterns = {"/playlists", "/playlists/*"},
    asyncSupported = true)
public class PlaylistServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String LIST_VIEW = "/WEB-INF/pages/playlists.xhtml";
  private static final String VIEW = "/WEB-INF/pages/playlist.xhtml";

  private static final Pattern PATH =
      Pattern.compile("/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/(.+))?");

  @Inject private transient PlaylistViews views;

  @Inject private transient PlaylistSounds sounds;

  @Inject private transient CurrentCaller current;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      serve(request, response);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getPathInfo() == null) {
      String q = request.getParameter("q");
      request.setAttribute("q", q == null ? "" : q);
      request.setAttribute("playlists", views.list(q == null || q.isBlank() ? null : q.strip()));
      response.setHeader("Cache-Control", "no-cache, private");
      request.getRequestDispatcher(LIST_VIEW).forward(request, response);
      return;
    }
    Matcher path = PATH.matcher(request.getPathInfo());
    if (!path.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    UUID id = UUID.fromString(path.group(1));
    Visitor visitor = Visitor.of(request, current.find());
    if (path.group(2) == null) {
      page(id, visitor, request, response);
    } else {
      sound(id, path.group(2), visitor, request, response);
    }
  }

  private void sound(
      UUID id,
      String name,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      sounds.serve(id, name, visitor, request, response);
    } catch (NotFound e) {
      // Who is not signed in learns nothing, and players know that it is time to refresh.
      throw visitor.isStranger() && !sounds.isKnown(id, visitor)
          ? new Unauthenticated("Sign in first, or show a token of this playlist.")
          : e;
    }
  }

  private void page(
      UUID id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    PlaylistViews.Opened opened;
    try {
      opened = views.open(visitor, id, false);
    } catch (NotFound e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-cache, private");
    response.setHeader(ContentSecurityPolicy.HEADER, opened.policy());
    request.setAttribute("playlist", opened.view());
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
