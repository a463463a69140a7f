package io.streamcore.viewing.recommend;

import io.streamcore.security.Caller;
import io.streamcore.viewing.Profiles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The facade of what profiles are recommended, for who looks. Lists were made for what was on offer
 * and fit for the profile then; who shows them asks the catalogue whether that still holds.
 */
@Stateless
@PermitAll
public class Recommendations {

  /** How many titles a list has at most. */
  public static final int MOST = 50;

  @Inject private RecommendationStore store;

  @Inject private Profiles profiles;

  /**
   * What a profile may like and has not begun, best first.
   *
   * @throws io.streamcore.problem.NotFound if the caller has no such profile
   * @throws io.streamcore.problem.Forbidden if the device is in a child's profile, and this is
   *     another
   */
  public List<Recommended> list(Caller caller, UUID profileId) {
    return store.list(profiles.own(caller, profileId).id());
  }
}
