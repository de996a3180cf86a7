package org.tollgate.governance.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;

/**
 * What a vote must stand up to before the signature is looked at: who casts it, whether what they
 * were shown is what there is now, and whether it says what it must.
 */
@Component
class VoteChecks {

  private final Briefings briefings;
  private final Eligibility eligibility;

  VoteChecks(Briefings briefings, Eligibility eligibility) {
    this.briefings = briefings;
    this.eligibility = eligibility;
  }

  /** Either the seat and the text that is signed for it, or why the vote is refused. */
  sealed interface Verdict {

    record Signable(RosterSeat seat, SignedText text) implements Verdict {}

    record Refused(VoteResult.Refused why) implements Verdict {}
  }

  Verdict judge(PersonId person, Ballot ballot, CastVote vote, boolean casting) {
    Eligibility.Standing standing = eligibility.of(person, ballot, casting);
    if (standing instanceof Eligibility.Standing.For found) {
      return judge(found.seat(), ballot, vote, casting);
    }
    return new Verdict.Refused(((Eligibility.Standing.Nobody) standing).refused());
  }

  private Verdict judge(RosterSeat seat, Ballot ballot, CastVote vote, boolean casting) {
    Locale locale = vote.shown().locale();
    Optional<VoteResult.Refused> nothing = VoteContent.checkChoice(vote, casting);
    if (nothing.isPresent()) {
      return new Verdict.Refused(nothing.get());
    }
    List<String> lines = briefings.lines(ballot, seat, locale);
    String meaning = briefings.meaning(vote.choice(), seat, casting, locale);
    SignedText now = Briefings.signed(lines, meaning);
    return stale(now, lines, meaning, vote)
        .or(() -> content(ballot).check(vote))
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> new Verdict.Signable(seat, now));
  }

  /** The sheet of a person who may vote now, or the reason why not. */
  Ticket ticket(PersonId person, Ballot ballot, boolean casting, Locale locale) {
    Eligibility.Standing standing = eligibility.of(person, ballot, casting);
    if (standing instanceof Eligibility.Standing.Nobody nobody) {
      return new Ticket.None(nobody.refused().refusal());
    }
    Eligibility.Standing.For found = (Eligibility.Standing.For) standing;
    List<String> lines = briefings.lines(ballot, found.seat(), locale);
    Map<Choice, String> meanings = briefings.meanings(found.seat(), casting, locale);
    Map<Choice, String> hashes = new EnumMap<>(Choice.class);
    meanings.forEach((c, meaning) -> hashes.put(c, Briefings.signed(lines, meaning).hash()));
    return new Ticket.Sheet(
        found.seat().seat(),
        found.seat().title(),
        found.substitute(),
        casting,
        String.join("\n", lines),
        meanings,
        hashes,
        locale);
  }

  private static Optional<VoteResult.Refused> stale(
      SignedText now, List<String> lines, String meaning, CastVote vote) {
    if (now.hash().equals(vote.shown().hash())) {
      return Optional.empty();
    }
    List<String> shown = Arrays.asList(vote.shown().text().replace("\r", "").split("\n"));
    boolean wasShown = Briefings.signed(shown, meaning).hash().equals(vote.shown().hash());
    VoteResult.Refused stale = VoteResult.Refused.because("ballot.refused.stale");
    return Optional.of(
        new VoteResult.Refused(stale.refusal(), wasShown ? changes(shown, lines) : List.of()));
  }

  /** Lines that are gone beside lines that are new, in the order of the text. */
  private static List<VoteResult.Change> changes(List<String> was, List<String> now) {
    List<String> gone = was.stream().filter(line -> !now.contains(line)).toList();
    List<String> come = now.stream().filter(line -> !was.contains(line)).toList();
    List<VoteResult.Change> changes = new ArrayList<>();
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      changes.add(
          new VoteResult.Change(
              i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
    }
    return changes;
  }

  private VoteContent content(Ballot ballot) {
    return new VoteContent(eligibility.today(ballot), () -> eligibility.seated(ballot));
  }
}
