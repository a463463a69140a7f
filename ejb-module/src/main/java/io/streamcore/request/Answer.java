package io.streamcore.request;

import java.util.Map;

/**
 * An answer that can be given again.
 *
 * @param status the HTTP status
 * @param headers the headers that belong to the body or point to what was made
 * @param body the body's text; empty if there was none
 */
public record Answer(int status, Map<String, String> headers, String body) {

  public Answer {
    headers = Map.copyOf(headers);
  }
}
