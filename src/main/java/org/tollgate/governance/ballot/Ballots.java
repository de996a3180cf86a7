package org.tollgate.governance.ballot;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Reads ballots for other modules; the caller has checked access. */
@Service
public class Ballots {

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is none
   */
  public BallotView view(BallotId ballot) {
    throw new UnsupportedOperationException();
  }

  /** One fixed number of statements for any number of ballots. */
  public Map<BallotId, BallotView> views(Set<BallotId> ballots) {
    throw new UnsupportedOperationException();
  }

  /**
   * Who could vote if a ballot opened now, and whether a quorum is possible.
   *
   * @param barred as in {@link BallotRequest}
   */
  public BallotView.Tally preview(RolloutId rollout, Map<PersonId, String> barred) {
    throw new UnsupportedOperationException();
  }
}
