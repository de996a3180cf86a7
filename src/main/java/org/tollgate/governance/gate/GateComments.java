package org.tollgate.governance.gate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.comment.CommentSubject;
import org.tollgate.governance.comment.CommentSubjects;

/** Each of the six gates can be commented on, also before its phase is open. */
@Component
class GateComments implements CommentSubjects {

  @Override
  public String kind() {
    return "gates";
  }

  @Override
  public Optional<CommentSubject> find(RolloutId rollout, String key) {
    return key.matches("[1-6]")
        ? Optional.of(new CommentSubject(rollout, kind(), key, List.of(key)))
        : Optional.empty();
  }
}
