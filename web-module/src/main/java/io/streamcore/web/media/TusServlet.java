package io.streamcore.web.media;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.UnsupportedMedia;
import io.streamcore.security.Caller;
import io.streamcore.security.Role;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;

/**
 * {@code /api/v1/uploads/tus}: resumable uploads by <a
 * href="https://tus.io/protocols/resumable-upload">tus 1.0</a>, with creation, termination,
 * checksum and expiration. An upload belongs to its creator; for anybody else it is not there. When
 * the last byte is in, it becomes an upload of the same id.
 */
@WebServlet(
    name = "tus",
    urlPatterns = {TusUploads.URI, TusUploads.URI + "/*"})
public class TusServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/[0-9a-f-]{36}");

  /** The media type of a piece, by the protocol. */
  private static final String PIECE = "application/offset+octet-stream";

  @Inject private transient TusUploads pieces;

  @Inject private transient Uploads uploads;

  @Inject private transient CurrentCaller current;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getMethod().equals("OPTIONS")) {
        pieces.service().process(request, response);
        return;
      }
      Caller caller = current.requireForAnything();
      if (caller.role() == Role.LISTENER) {
        throw new Forbidden("Your role does not allow this.");
      }
      String path = request.getPathInfo();
      if (path != null && !PATH.matcher(path).matches()) {
        throw new NotFound("There is no such upload.");
      }
      process(request, response, caller);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    } catch (TusException e) {
      response.sendError(e.getStatus());
    }
  }

  private void process(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException, TusException {
    UUID userId = caller.userId();
    String uri = request.getRequestURI();
    TusFileUploadService service = pieces.service();
    switch (request.getMethod()) {
      case "POST" -> {
        if (request.getHeader("Upload-Defer-Length") != null) {
          throw new Invalid("Upload-Length", "required", "Say beforehand how long the file is.");
        }
        service.process(request, response, userId.toString());
        if (response.getStatus() == HttpServletResponse.SC_CREATED) {
          pieces.created(response.getHeader("Location"), userId);
        }
      }
      case "PATCH" -> {
        if (!PIECE.equals(request.getContentType())) {
          throw new UnsupportedMedia("A piece comes as " + PIECE + ".");
        }
        if (service.getUploadInfo(uri, userId.toString()) == null) {
          finished(uploads.find(caller, TusUploads.id(uri)), response);
          return;
        }
        service.process(request, response, userId.toString());
        if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT
            && pieces.finish(uri, userId)) {
          response.setHeader("Content-Location", "/api/v1/uploads/" + TusUploads.id(uri));
        }
      }
      case "HEAD" -> {
        if (service.getUploadInfo(uri, userId.toString()) == null) {
          finished(uploads.find(caller, TusUploads.id(uri)), response);
        } else {
          service.process(request, response, userId.toString());
        }
      }
      case "DELETE" -> {
        service.process(request, response, userId.toString());
        if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
          pieces.terminated(uri, userId);
        }
      }
      default -> service.process(request, response, userId.toString());
    }
  }

  /** Whoever missed the answer to the last piece learns that nothing is missing. */
  private static void finished(Upload upload, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", TusFileUploadService.TUS_API_VERSION);
    response.setHeader("Upload-Length", Long.toString(upload.sizeBytes()));
    response.setHeader("Upload-Offset", Long.toString(upload.sizeBytes()));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Location", "/api/v1/uploads/" + upload.id());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
