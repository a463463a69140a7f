package io.streamcore.web.identity;

import io.streamcore.identity.Device;
import io.streamcore.security.Caller;
import io.streamcore.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other end of the current request. */
@RequestScoped
class Client {

  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller current;

  /** The user who sent the request. */
  Caller caller() {
    return current.require();
  }

  /** The device, by the name it gave itself or else its User-Agent. */
  Device device(@Nullable String name) {
    String description = name == null || name.isBlank() ? request.getHeader("User-Agent") : name;
    return new Device(description, request.getRemoteAddr());
  }

  /** The device, by its User-Agent. */
  Device device() {
    return device(null);
  }

  /** Whether the request came encrypted, so that cookies can be kept to encrypted ones. */
  boolean isSecure() {
    return request.isSecure();
  }

  /** The value of a cookie. */
  Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  HttpServletRequest request() {
    return request;
  }
}
