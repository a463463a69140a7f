package io.streamcore.web.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the product that answers with a page, and the view that draws it.
 *
 * <p>These pages are the same for everybody: what belongs to a person comes from the API after the
 * page has loaded. They may therefore be kept by caches and checked with an entity tag.
 */
enum Page {
  HOME("/", "home"),
  SIGN_IN("/sign-in", "sign-in"),
  REGISTER("/register", "register"),
  FORGOT_PASSWORD("/forgot-password", "forgot-password"),
  RESET_PASSWORD("/reset-password", "reset-password"),
  CONFIRM_EMAIL("/confirm-email", "confirm-email"),
  ACCOUNT("/account", "account"),
  UPLOADS("/uploads", "uploads"),
  UPLOAD("/uploads/[0-9a-fA-F-]{36}", "upload"),
  STREAMS("/streams", "streams"),
  STREAM("/streams/[0-9a-fA-F-]{36}", "stream"),
  PLANS("/plans", "plans"),
  REPORTS("/reports", "reports"),
  MY_PLAYLISTS("/playlists/mine", "my-playlists"),
  EDIT_PLAYLIST("/playlists/[0-9a-fA-F-]{36}/edit", "edit-playlist"),
  DOMAINS("/domains", "domains"),
  SHOWS("/shows", "shows"),
  SHOW("/shows/[0-9a-fA-F-]{36}", "show-edit"),
  TITLES("/titles", "titles"),
  TITLE("/titles/[0-9a-fA-F-]{36}", "title-edit"),
  PROFILES("/profiles", "profiles"),
  BROWSE("/browse", "browse"),
  WATCH("/watch/[0-9a-fA-F-]{36}", "watch"),
  ADMIN_USERS("/admin", "admin-users"),
  ADMIN_JOBS("/admin/jobs", "admin-jobs"),
  ADMIN_MAILS("/admin/mails", "admin-mails"),
  ADMIN_PLANS("/admin/plans", "admin-plans");

  private final Pattern path;
  private final String view;

  Page(String path, String view) {
    this.path = Pattern.compile(path);
    this.view = view;
  }

  /** Finds the page at a path below the context root, such as {@code /sign-in}. */
  static Optional<Page> at(String path) {
    return Arrays.stream(values()).filter(page -> page.path.matcher(path).matches()).findFirst();
  }

  /** The Facelets view, as a path inside the web application. */
  String view() {
    return "/WEB-INF/pages/" + view + ".xhtml";
  }
}
