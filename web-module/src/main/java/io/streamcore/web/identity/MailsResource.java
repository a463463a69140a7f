package io.streamcore.web.identity;

import io.streamcore.identity.mail.MailArchive;
import io.streamcore.problem.NotFound;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The mails that were written to a folder because no mail server is configured. */
@Path("mails")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
public class MailsResource {

  @Inject private MailArchive archive;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "Mails in this node's folder, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of mails.",
      content = @Content(schema = @Schema(implementation = Listing.class)))
  public Response list(@BeanParam PageQuery page) throws IOException {
    return PageBody.answer(archive.list(page.request()).map(MailResponse::of), uri);
  }

  @GET
  @Path("{mail_id}")
  @Operation(summary = "One mail")
  @APIResponse(
      responseCode = "200",
      description = "The mail.",
      content = @Content(schema = @Schema(implementation = MailResponse.class)))
  @APIResponse(responseCode = "404", description = "There is no such mail.")
  public MailResponse get(@PathParam("mail_id") String mailId) throws IOException {
    return archive
        .find(mailId)
        .map(MailResponse::of)
        .orElseThrow(() -> new NotFound("There is no such mail."));
  }

  /** A mail on the wire. */
  @Schema(name = "Mail")
  record MailResponse(
      @Schema(examples = "20261122T081500123Z-0b7e1f6e-6f0a-4d38-9f1d-6f5f1b1b8a11") String mailId,
      Instant createdAt,
      @Schema(examples = "dana@example.org") String to,
      @Schema(examples = "Set a new password") String subject,
      String text) {

    static MailResponse of(MailArchive.ArchivedMail mail) {
      return new MailResponse(mail.id(), mail.sentAt(), mail.to(), mail.subject(), mail.text());
    }
  }

  /** A page of mails, for the OpenAPI document. */
  @Schema(name = "MailPage")
  record Listing(List<MailResponse> items, @Nullable String next) {}
}
