package io.streamcore.identity;

/** A device that is signed in now, or has renewed its tokens. */
public record SignedIn(Account account, IssuedTokens tokens) {}
