package org.tollgate.base.finding;

import java.util.List;
import org.tollgate.base.shared.Actor;

/** Answers for one kind of thing; implemented by the room that keeps it. */
public interface Finder {

  /** What a reader may look for, in the order in which it is shown. */
  enum Kind {
    ROLLOUTS,
    PEOPLE,
    ACTIVITIES,
    CONDITIONS,
    /** Documents brought to criteria of gates. */
    EVIDENCE,
    /** Documents brought as outputs of activities. */
    OUTPUTS,
    /** Documents brought to show that a condition is met. */
    CLAIMS
  }

  /** No two finders have one kind. */
  Kind kind();

  /** Only what the actor may read, in a fixed number of statements. */
  Found find(Actor actor, Sought sought);

  /**
   * A page of hits.
   *
   * @param total hits on all pages
   */
  record Found(List<Hit> hits, long total) {

    public static final Found NOTHING = new Found(List.of(), 0);

    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * @param title in the reader's language
   * @param place where it belongs, for example the name of its rollout
   * @param link the page that shows it, relative to the application
   */
  record Hit(String title, String place, String link) {}
}
