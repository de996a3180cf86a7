package org.tollgate.governance.ballot.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.ballot.BallotPaper;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;

/** Puts names to ids and words to reasons, so that the templates only lay out. */
@Component
class BallotPages {

  private final PeopleDirectory people;
  private final MessageSource messages;

  BallotPages(PeopleDirectory people, MessageSource messages) {
    this.people = people;
    this.messages = messages;
  }

  /**
   * The page of a ballot that is not over.
   *
   * @param sheet what the reader may sign, or null
   * @param whyNot why the reader has no sheet, in words, or null
   */
  record Open(
      BallotPaper paper,
      String submitter,
      Ticket.Sheet sheet,
      String whyNot,
      List<Row> roster,
      List<Option> owners) {

    /** Those the sheet lets the reader choose from, in the order of the page. */
    public List<Choice> choices() {
      return Arrays.stream(Choice.values()).filter(sheet.meanings()::containsKey).toList();
    }

    public boolean isQuorate() {
      return paper.view().tally().quorate();
    }
  }

  /** The page of a ballot that is over. */
  record Over(
      BallotPaper paper,
      String submitter,
      List<Row> roster,
      List<ConditionRow> conditions,
      String casting,
      VoteChart chart) {

    public int count(String choice) {
      return paper.result().votes().getOrDefault(Choice.valueOf(choice), 0);
    }
  }

  /**
   * A seat of the roster.
   *
   * @param holder whose seat it is, if somebody else votes or has voted for it, else null
   * @param reason key of why the seat cannot vote, or null
   * @param vote how it voted, or null
   */
  record Row(
      String name,
      String holder,
      String title,
      BallotPaper.Mark mark,
      boolean you,
      Sign sign,
      String reason,
      BallotView.VoteView vote) {

    /** Not beside a seat that is called so. */
    public boolean showsChair() {
      return mark.chair() && !title.equalsIgnoreCase("chair");
    }
  }

  /**
   * @param kind of the symbol
   * @param word key of the word beside it
   */
  record Sign(String kind, String word) {}

  record Option(UUID id, String name) {}

  record ConditionRow(String text, String owner, LocalDate due, boolean critical) {}

  Open ballot(Actor actor, BallotPaper paper, Ticket ticket, Locale locale) {
    Map<PersonId, PersonView> names = names(paper);
    Ticket.Sheet sheet = ticket instanceof Ticket.Sheet there ? there : null;
    String whyNot = ticket instanceof Ticket.None none ? words(none.refusal(), locale) : null;
    List<Option> owners =
        paper.reader().owners().stream()
            .map(person -> new Option(person.value(), name(person, names)))
            .sorted(Comparator.comparing(Option::name))
            .toList();
    String submitter = name(paper.terms().submittedBy(), names);
    return new Open(paper, submitter, sheet, whyNot, roster(actor, paper, names), owners);
  }

  Over result(Actor actor, BallotPaper paper) {
    Map<PersonId, PersonView> names = names(paper);
    List<ConditionRow> conditions =
        paper.result() == null
            ? List.of()
            : paper.result().conditions().stream().map(c -> condition(c, names)).toList();
    BallotView.VoteView casting = paper.result() == null ? null : paper.result().casting();
    return new Over(
        paper,
        name(paper.terms().submittedBy(), names),
        roster(actor, paper, names),
        conditions,
        casting == null ? null : name(casting.by(), names),
        paper.result() == null ? null : VoteChart.of(paper.result()));
  }

  private static ConditionRow condition(
      ProposedCondition condition, Map<PersonId, PersonView> names) {
    return new ConditionRow(
        condition.text(), name(condition.owner(), names), condition.due(), condition.critical());
  }

  private static List<Row> roster(Actor actor, BallotPaper paper, Map<PersonId, PersonView> names) {
    return paper.view().roster().stream().map(line -> row(actor, paper, line, names)).toList();
  }

  private static Row row(
      Actor actor, BallotPaper paper, BallotView.RosterLine line, Map<PersonId, PersonView> names) {
    PersonId by = line.vote() != null ? line.vote().by() : line.substitute();
    PersonId shown = by == null ? line.holder() : by;
    boolean you = actor.person().equals(shown) || actor.person().equals(line.holder());
    String holder =
        shown == null || shown.equals(line.holder()) ? null : name(line.holder(), names);
    return new Row(
        name(shown, names),
        holder,
        line.title(),
        paper.marks().get(line.seat()),
        you,
        sign(paper.view().state(), line, you),
        line.voted() ? null : line.barred(),
        line.vote());
  }

  private static Sign sign(BallotView.State state, BallotView.RosterLine line, boolean you) {
    if (line.vote() != null) {
      Choice choice = line.vote().choice();
      return new Sign(VoteChart.kind(choice), "ballot.choice." + choice);
    }
    if (line.voted()) {
      return new Sign("done", "ballot.roster.voted");
    }
    if (line.barred() != null) {
      return new Sign("stop", "ballot.roster.cannot");
    }
    if (state == BallotView.State.CLOSED || state == BallotView.State.WITHDRAWN) {
      return new Sign("none", "ballot.roster.missed");
    }
    return you && state == BallotView.State.OPEN
        ? new Sign("run", "ballot.roster.your-turn")
        : new Sign("none", "ballot.roster.not-yet");
  }

  private Map<PersonId, PersonView> names(BallotPaper paper) {
    Set<PersonId> ids = new HashSet<>(paper.reader().owners());
    ids.add(paper.terms().submittedBy());
    for (BallotView.RosterLine line : paper.view().roster()) {
      ids.add(line.holder());
      ids.add(line.substitute());
    }
    if (paper.result() != null) {
      paper.result().conditions().forEach(condition -> ids.add(condition.owner()));
      ids.add(paper.result().casting() == null ? null : paper.result().casting().by());
    }
    ids.remove(null);
    return people.all((Collection<PersonId>) ids);
  }

  private static String name(PersonId person, Map<PersonId, PersonView> names) {
    return person == null || !names.containsKey(person) ? "–" : names.get(person).name();
  }

  /** Days in a reason are written as the language writes them. */
  private String words(Refusal refusal, Locale locale) {
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern(messages.getMessage("ballot.format.day", null, locale), locale);
    Object[] arguments =
        refusal.arguments().stream()
            .map(value -> value instanceof LocalDate date ? date.format(day) : value)
            .toArray();
    return messages.getMessage(refusal.reason(), arguments, locale);
  }
}
