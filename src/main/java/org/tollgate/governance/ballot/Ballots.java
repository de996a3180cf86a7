package org.tollgate.governance.ballot;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** Reads ballots for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Ballots {

  private final BallotRepository ballots;
  private final Rosters rosters;
  private final BallotViews views;
  private final Clock clock;

  Ballots(BallotRepository ballots, Rosters rosters, BallotViews views, Clock clock) {
    this.ballots = ballots;
    this.rosters = rosters;
    this.views = views;
    this.clock = clock;
  }

  /**
   * What a ballot that opened now would look like.
   *
   * @param quorumPossible whether the entitled seats suffice for a quorum
   */
  public record Preview(
      BallotView.Tally tally, boolean quorumPossible, List<BallotView.RosterLine> roster) {}

  /**
   * A vote with the text that was signed, as it stands in the record.
   *
   * @param holder whose seat it was when the vote was cast
   * @param counts whether the vote counts; false for one that was replaced or set aside
   * @param passwordReset whether an administrator had reset the signer's password within 72 hours
   * @param text what was signed; its SHA-256, in NFC and UTF-8, is the vote's shown hash
   * @param vote without those that it replaced
   */
  public record Signature(
      SeatId seat,
      PersonId holder,
      boolean casting,
      boolean counts,
      boolean passwordReset,
      String text,
      BallotView.VoteView vote) {

    /** Who signed. */
    public PersonId by() {
      return vote.by();
    }

    /** SHA-256 in hex of the text. */
    public String hash() {
      return vote.shownHash();
    }
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if there is none
   */
  public BallotView view(BallotId ballot) {
    BallotView view = views(Set.of(ballot)).get(ballot);
    if (view == null) {
      throw new NotFoundException("ballot", ballot);
    }
    return view;
  }

  /** One fixed number of statements for any number of ballots. */
  public Map<BallotId, BallotView> views(Set<BallotId> ids) {
    return views.of(load(ids)).stream()
        .collect(Collectors.toUnmodifiableMap(BallotView::id, Function.identity()));
  }

  /**
   * Who could vote if a ballot opened now, and whether a quorum is possible.
   *
   * @param barred as in {@link BallotRequest}, the submitter among them
   */
  public BallotView.Tally preview(RolloutId rollout, Map<PersonId, String> barred) {
    return previewRoster(rollout, barred).tally();
  }

  /** The same with each seat, and for those that cannot vote the reason. */
  public Preview previewRoster(RolloutId rollout, Map<PersonId, String> barred) {
    Ballot drawn = rosters.draw(rollout, barred, clock.instant());
    BallotView view = views.of(List.of(drawn)).get(0);
    return new Preview(view.tally(), drawn.count().canBeQuorate(), view.roster());
  }

  /** Every vote of a ballot that is over, in the order in which they were cast. */
  public List<Signature> signatures(BallotId id) {
    return load(Set.of(id)).stream()
        .filter(Ballot::isOver)
        .flatMap(ballot -> ballot.book().votes().stream())
        .map(Ballots::signature)
        .sorted(
            Comparator.comparing((Signature signature) -> signature.vote().at())
                .thenComparing(signature -> signature.seat().value()))
        .toList();
  }

  private static Signature signature(Vote vote) {
    return new Signature(
        vote.seat(),
        vote.signed().voter().holder(),
        vote.isCasting(),
        vote.counts(),
        vote.signed().voter().passwordReset(),
        vote.signed().text().text(),
        vote.view(List.of()));
  }

  private List<Ballot> load(Set<BallotId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> values = ids.stream().map(BallotId::value).toList();
    ballots.withVotes(values);
    return ballots.withRoster(values);
  }
}
