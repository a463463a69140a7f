package io.streamcore.web.domain;

import io.streamcore.domain.Certificates;
import io.streamcore.domain.Domains;
import io.streamcore.domain.name.HostName;
import io.streamcore.domain.name.OwnNames;
import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.ShowSites;
import io.streamcore.podcast.ShowSites.Site;
import io.streamcore.problem.NotFound;
import io.streamcore.web.problem.ServletProblem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides by the host that a request names. The house's own names see everything, but lead on to
 * the name that a show has of its own. A DJ's name sees that one show. Any other name sees nothing.
 */
public class HostFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient OwnNames ownNames;

  @Inject private transient ShowSites sites;

  @Inject private transient Domains domains;

  @Inject private transient Certificates certificates;

  @Inject private transient ShowAddresses addresses;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = HostRules.plain(request.getServerName());
    ShowPath path = ShowPath.of(request.getRequestURI());
    if (path.kind() == ShowPath.Kind.CHALLENGE) {
      chain.doFilter(request, response); // asked of names that serve nothing yet
    } else if (ownNames.areOwn(host)) {
      house(request, response, chain, path);
    } else {
      Optional<Site> site = HostName.normalized(host).flatMap(sites::at);
      if (site.isPresent()) {
        show(request, response, chain, site.get(), path);
      } else {
        refuse(request, response, "No show is found under this name.");
      }
    }
  }

  private void house(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, ShowPath path)
      throws IOException, ServletException {
    Optional<Site> site = siteOf(path).filter(Site::certified);
    boolean reads = reads(request);
    // a token in the address was made for this address
    if (site.isPresent() && reads && !String.valueOf(request.getQueryString()).contains("token=")) {
      moved(request, response, site.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Site site,
      ShowPath path)
      throws IOException, ServletException {
    if (request.isSecure() && !site.certified() && !certificates.areOurs()) {
      domains.seenOverTls(site.host()); // the proxy in front has got one
    }
    if (!request.isSecure() && site.certified()) {
      moved(request, response, site);
      return;
    }
    switch (path.kind()) {
      case ROOT -> forward(request, response, "/podcasts/" + site.podcastId());
      case FEED -> forward(request, response, "/podcasts/" + site.podcastId() + "/feed.xml");
      case ASSET, CHALLENGE -> chain.doFilter(request, response);
      case SHOW, EPISODE -> {
        if (siteOf(path).filter(site::equals).isPresent()) {
          chain.doFilter(request, response);
        } else {
          refuse(request, response, "This show has no such page.");
        }
      }
      case MEDIA -> {
        if (path.id().filter(id -> sites.plays(site, id)).isPresent()) {
          chain.doFilter(request, response);
        } else {
          refuse(request, response, "This show has no such sound.");
        }
      }
      case OTHER -> elsewhere(request, response);
    }
  }

  /** Pages of the house that a show's page links to are at the house; all else is not here. */
  private void elsewhere(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
    if (reads(request) && page) {
      response.setHeader("Cache-Control", "no-cache");
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", addresses.ofHouse().at(request.getRequestURI()));
    } else {
      refuse(request, response, "This is not found under this name.");
    }
  }

  private Optional<Site> siteOf(ShowPath path) {
    Optional<UUID> id = path.id();
    return switch (path.kind()) {
      case SHOW -> id.flatMap(sites::of);
      case EPISODE -> id.flatMap(sites::ofEpisode);
      case ROOT, FEED, MEDIA, ASSET, CHALLENGE, OTHER -> Optional.empty();
    };
  }

  private static void moved(HttpServletRequest request, HttpServletResponse response, Site site) {
    String query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader(
        "Location", site.base() + request.getRequestURI() + (query == null ? "" : "?" + query));
    // players on other sites read feeds by script
    response.setHeader("Access-Control-Allow-Origin", "*");
    // a name can be given back: nobody shall be led there for ever
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(0);
  }

  private static void forward(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, ServletException {
    request.getRequestDispatcher(path).forward(request, response);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException, ServletException {
    ServletProblem.write(request, response, new NotFound(detail));
  }

  private static boolean reads(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }
}
