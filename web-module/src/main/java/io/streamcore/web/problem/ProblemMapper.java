package io.streamcore.web.problem;

import jakarta.ws.rs.ext.Provider;

/** Answers every exception. */
@Provider
public class ProblemMapper extends ProblemAnswer<Throwable> {}
