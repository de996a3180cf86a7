package org.tollgate.governance.ballot;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells a ballot's page what is decided; implemented by the module that asked for the ballot. */
public interface BallotSubjects {

  /** The kind of subject this bean speaks for. */
  String kind();

  /**
   * What the voter reads before signing. It is rendered by the server from stored and live data;
   * its text, with the choice, is what is hashed and signed (M11). It must read the same until a
   * fact changes (no "as of now"): a vote on a page whose text has changed is refused.
   */
  Briefing briefing(UUID subject, Locale locale);

  /** The briefing's title alone, for the inbox: asked for while the ballot opens. */
  default String title(UUID subject, Locale locale) {
    return briefing(subject, locale).title();
  }

  /**
   * Looks whether a fact has turned that suspends the ballot or ends it. Called outside of any
   * transaction before the ballot is shown and before a vote is taken.
   */
  default void look(UUID subject) {}

  /**
   * @param title one line, for example "Gate 5 · Lanternway Travel · round 1"
   * @param question what is asked, for example "Open the CRM to all departments?"
   * @param asked one or two sentences: what a GO sets in motion
   * @param lines what the evidence says, worst first, at most nine
   * @param summary compliance, mandatory criteria, blocking conditions in one sentence
   * @param link the full material
   * @param frozenHash SHA-256 in hex of the material as submitted
   */
  record Briefing(
      String title,
      String question,
      String asked,
      List<Line> lines,
      String summary,
      String link,
      String frozenHash) {

    public Briefing {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param state ok, watch, stop or none: the symbol beside it
   * @param text the finding with its number
   * @param changed what live data say now if it is no longer what was submitted, else null
   * @param code the code of the criterion, or null where it is none
   * @param link where to read more, or null
   */
  record Line(String state, String text, String changed, String code, String link) {}
}
