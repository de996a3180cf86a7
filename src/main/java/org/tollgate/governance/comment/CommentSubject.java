package org.tollgate.governance.comment;

import java.util.List;
import org.tollgate.base.shared.RolloutId;

/**
 * What can be commented on.
 *
 * @param kind a stable word, as it stands in the address: {@code gates} or {@code activities}
 * @param key which one of its kind, at most 40 characters
 * @param name values for the messages {@code comment.on.KIND} and {@code comment.work.KIND}; {@link
 *     org.tollgate.governance.task.TitleText} where one has its own words in each language
 */
public record CommentSubject(RolloutId rollout, String kind, String key, List<String> name) {

  public CommentSubject {
    name = List.copyOf(name);
  }

  /** The page of the thing itself, relative to the application. */
  public String home() {
    return "/rollouts/" + rollout + "/" + kind + "/" + key;
  }

  /** The page of its comments. */
  public String link() {
    return "/rollouts/" + rollout + "/comments/" + kind + "/" + key;
  }
}
