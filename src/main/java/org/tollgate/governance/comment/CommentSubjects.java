package org.tollgate.governance.comment;

import java.util.Optional;
import org.tollgate.base.shared.RolloutId;

/** Implemented by each room whose things can be commented on; the caller has checked access. */
public interface CommentSubjects {

  /** The word in the address. */
  String kind();

  /** Empty if this rollout has no such thing. */
  Optional<CommentSubject> find(RolloutId rollout, String key);
}
