package io.streamcore.web.http;

import io.streamcore.web.problem.ProblemDocument;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API: everything below {@code /api/v1}. */
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"listener", "dj", "admin"})
@OpenAPIDefinition(
    externalDocs =
        @ExternalDocumentation(description = "This document, to be tried out", url = "/api-docs"),
    info =
        @Info(
            title = "StreamCore",
            version = "1",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0"),
            description =
                """
                Radio, podcast and on-demand streaming that an organisation runs itself.

                Sign in with `POST /api/v1/auth/login` and send the access token as \
                `Authorization: Bearer …`. Lists come in pages: follow `next`, or the `Link` \
                header. An object's `ETag` goes into `If-Match` of its update. `PATCH` takes a \
                JSON merge patch (RFC 7396). What goes wrong is a problem document (RFC 9457). \
                Times are RFC 3339 in UTC. Every answer names its request in `X-Request-Id`."""),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = ProblemDocument.class),
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = "bearer",
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  bearerFormat = "JWT",
                  description = "The access token of `POST /api/v1/auth/login`."),
              @SecurityScheme(
                  securitySchemeName = "cookie",
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = "streamcore_access",
                  description = "The access token in a cookie, for pages of the same origin.")
            }))
public class ApiApplication extends Application {}
