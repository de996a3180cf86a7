package org.tollgate.governance.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Renders what a voter signs: what is asked, what the evidence says, with which facts the committee
 * votes on, the seat, and a sentence that says what the choice means (M11).
 */
@Component
class Briefings {

  private final ObjectProvider<BallotSubjects> subjects;
  private final MessageSource messages;

  // asked for late: who speaks for a subject may itself need the ballots
  Briefings(ObjectProvider<BallotSubjects> subjects, MessageSource messages) {
    this.subjects = subjects;
    this.messages = messages;
  }

  BallotSubjects.Briefing briefing(BallotRequest.Subject subject, Locale locale) {
    return speakerFor(subject).briefing(subject.id(), locale);
  }

  void look(BallotRequest.Subject subject) {
    speakerFor(subject).look(subject.id());
  }

  String title(BallotRequest.Subject subject, Locale locale) {
    return speakerFor(subject).title(subject.id(), locale);
  }

  /** Everything that is signed but the choice. */
  List<String> lines(Ballot ballot, RosterSeat seat, Locale locale) {
    BallotSubjects.Briefing briefing = briefing(ballot.subject(), locale);
    List<String> lines = new ArrayList<>();
    lines.add(briefing.title());
    lines.add(briefing.question());
    lines.add(briefing.asked());
    briefing.lines().forEach(line -> lines.add(line(line, locale)));
    lines.add(briefing.summary());
    ballot
        .unmet()
        .acceptedLines(locale)
        .forEach(fact -> lines.add(text("ballot.text.accepted", locale, fact)));
    lines.add(text("ballot.text.evidence", locale, briefing.frozenHash()));
    lines.add(text("ballot.text.seat", locale, seat.title(), seat.seat().toString()));
    lines.add(text("ballot.text.ballot", locale, ballot.id().toString()));
    return lines.stream().map(Briefings::oneLine).toList();
  }

  Map<Choice, String> meanings(RosterSeat seat, boolean casting, Locale locale) {
    Map<Choice, String> meanings = new EnumMap<>(Choice.class);
    for (Choice choice : Choice.values()) {
      if (!(casting && choice == Choice.ABSTAIN)) {
        meanings.put(choice, meaning(choice, seat, casting, locale));
      }
    }
    return meanings;
  }

  String meaning(Choice choice, RosterSeat seat, boolean casting, Locale locale) {
    String key = casting ? "ballot.meaning.casting" : "ballot.meaning.vote";
    return text(key, locale, text("ballot.choice." + choice, locale), seat.title());
  }

  /** What is signed as a whole. */
  static SignedText signed(List<String> lines, String meaning) {
    List<String> all = new ArrayList<>(lines);
    all.add(meaning);
    return SignedText.of(all);
  }

  private String line(BallotSubjects.Line line, Locale locale) {
    String state = text("ballot.text.state." + line.state(), locale);
    return line.changed() == null
        ? text("ballot.text.line", locale, line.code(), state, line.text())
        : text("ballot.text.changed", locale, line.code(), state, line.text(), line.changed());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private BallotSubjects speakerFor(BallotRequest.Subject subject) {
    return subjects.stream()
        .filter(speaker -> speaker.kind().equals(subject.kind()))
        .findAny()
        .orElseThrow(
            () -> new IllegalStateException("Nobody speaks for subjects " + subject.kind()));
  }
}
