package io.streamcore.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;

/** Answers bodies that Jackson cannot read, for which the server brings an answer of its own. */
@Provider
public class JsonErrorMapper extends ProblemAnswer<JsonProcessingException> {}
