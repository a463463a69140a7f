package io.streamcore.web.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ext.Provider;

/** Answers violations of Bean Validation, for which the server brings an answer of its own. */
@Provider
public class ViolationMapper extends ProblemAnswer<ConstraintViolationException> {}
