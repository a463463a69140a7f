// The document is asked for as JSON; the token that is entered stays in this page.
SwaggerUIBundle({
  url: "/openapi?format=JSON",
  dom_id: "#swagger-ui",
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
});
