package io.streamcore.web.catalog;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Title;
import io.streamcore.catalog.Titles;
import io.streamcore.media.offer.Audience;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import io.streamcore.viewing.recommend.Recommendations;
import io.streamcore.viewing.recommend.Recommended;
import io.streamcore.web.http.PageBody;
import io.streamcore.web.http.PageQuery;
import io.streamcore.web.security.CurrentCaller;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /profiles/{profile_id}/recommendations}: what a profile may like, and why. */
@Path("/profiles/{profile_id}/recommendations")
@RequestScoped
@RolesAllowed({"listener", "dj", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public class RecommendationsResource {

  @Inject private Recommendations recommendations;

  @Inject private Titles titles;

  @Inject private Profiles profiles;

  @Inject private Entitlements entitlements;

  @Inject private CurrentCaller caller;

  /** Lists what the profile may like. */
  @GET
  @Operation(
      summary = "What a profile may like",
      description =
          "At most 50 titles, best first: learned every night from what all profiles have watched,"
              + " and made anew within minutes of what the profile watches. Only what is offered,"
              + " open to the account, fit for the profile, and not begun.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendedBody.Listing.class)))
  public Response list(
      @PathParam("profile_id") UUID profileId, @BeanParam PageQuery query, @Context UriInfo uri) {
    Caller viewer = caller.require();
    PageRequest page = query.request();
    List<Recommended> all = recommendations.list(viewer, profileId);
    Audience audience = profiles.audience(viewer, profiles.own(viewer, profileId));
    Map<UUID, Listed> offered = titles.offered(audience, mentioned(all));
    boolean open = entitlements.opens(Optional.of(viewer), Entitlement.VOD_ACCESS);
    List<RecommendedBody> shown = new ArrayList<>();
    for (Recommended one : all) {
      Listed listed = offered.get(one.contentId());
      if (listed != null && (open || isOpen(listed.title(), viewer))) {
        UUID because = one.becauseId();
        shown.add(RecommendedBody.of(one, listed, because == null ? null : offered.get(because)));
      }
    }
    return PageBody.answer(page(shown, page), uri);
  }

  private static List<UUID> mentioned(List<Recommended> all) {
    return all.stream()
        .flatMap(it -> Stream.of(Optional.of(it.contentId()), Optional.ofNullable(it.becauseId())))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static boolean isOpen(Title title, Caller viewer) {
    return !title.isMonetized() || title.userId().equals(viewer.userId());
  }

  /** A place in the list is its rank, written as so many microseconds. */
  private static Page<RecommendedBody> page(List<RecommendedBody> all, PageRequest page) {
    long from =
        page.after().map(place -> ChronoUnit.MICROS.between(Instant.EPOCH, place.at())).orElse(0L);
    int first = (int) Math.max(0, Math.min(all.size(), from));
    int end = Math.min(all.size(), first + page.limit());
    Optional<Place> next =
        end == all.size()
            ? Optional.empty()
            : Optional.of(
                new Place(
                    Instant.EPOCH.plus(end, ChronoUnit.MICROS),
                    all.get(end - 1).content().contentId()));
    return new Page<>(all.subList(first, end), next);
  }
}
