package io.streamcore.web.catalog;

import io.streamcore.catalog.Posters;
import io.streamcore.catalog.Title;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.viewing.Profiles;
import io.streamcore.web.object.ObjectAnswer;
import io.streamcore.web.object.ServedObject;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /posters/{content_id}/…}: the pictures of titles, for whom these are fit. */
@WebServlet(name = "posters", urlPatterns = "/posters/*")
public class PosterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/(poster-[0-9a-f-]+\\.(jpg|png))");

  @Inject private transient Posters posters;

  @Inject private transient Profiles profiles;

  @Inject private transient ObjectStore objects;

  @Inject private transient CurrentCaller current;

  /** Where the poster of a title is. */
  static Optional<String> address(Title title) {
    return title
        .posterPath()
        .map(path -> "/posters/" + title.id() + path.substring(path.lastIndexOf('/')));
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Caller viewer = current.requireForAnything();
      Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
      if (!path.matches()) {
        throw none();
      }
      UUID titleId = UUID.fromString(path.group(1));
      ObjectKey key = posters.find(viewer, profiles.audience(viewer), titleId, path.group(2));
      String type = path.group(3).equals("png") ? "image/png" : "image/jpeg";
      // not for ever: another profile of the same browser may not see it
      ServedObject served = new ServedObject(key, type, false, false, false);
      new ObjectAnswer(request, response, served).send(stored(key), objects);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private StoredObject stored(ObjectKey key) {
    try {
      return objects.find(key).orElseThrow(PosterServlet::none);
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private static NotFound none() {
    return new NotFound("There is no such poster.");
  }
}
