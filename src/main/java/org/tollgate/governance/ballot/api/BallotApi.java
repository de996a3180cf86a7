package org.tollgate.governance.ballot.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotLook;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotPapers;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;

/** A ballot for programs: what is asked, the sheet that is signed, and the vote (M11). */
@RestController
@RequestMapping("/api/v1/ballots/{ballot}")
@Tag(name = "Ballots")
class BallotApi {

  private final BallotLook look;
  private final BallotPapers papers;
  private final Voting voting;
  private final BallotManagement management;
  private final BallotBodies bodies;

  BallotApi(
      BallotLook look,
      BallotPapers papers,
      Voting voting,
      BallotManagement management,
      BallotBodies bodies) {
    this.look = look;
    this.papers = papers;
    this.voting = voting;
    this.management = management;
    this.bodies = bodies;
  }

  /**
   * What the reader may sign now.
   *
   * @param substitute whether the reader votes in place of the seat's holder
   * @param casting whether it is the chair's casting vote
   * @param text what is signed, without the choice
   * @param meanings the sentence that each choice signs
   * @param hashes SHA-256 of text and sentence for each choice; send the one of the choice back
   * @param language in which it is signed
   */
  record Sheet(
      UUID seat,
      String title,
      boolean substitute,
      boolean casting,
      String text,
      Map<Choice, String> meanings,
      Map<Choice, String> hashes,
      String language) {}

  /**
   * @param comment why; NO_GO and HOLD need one
   * @param conditions one to five for CONDITIONAL, else none
   * @param shown the hash that the sheet gave for the choice
   * @param language in which the sheet was read
   * @param password the voter's own
   */
  record NewVote(
      @NotNull Choice choice,
      @Size(max = 2000) String comment,
      @Size(max = 5) List<@Valid NewCondition> conditions,
      @NotNull String shown,
      @NotNull String language,
      @NotNull String password) {

    CastVote vote() {
      List<ProposedCondition> proposed =
          conditions == null
              ? List.of()
              : conditions.stream().map(NewCondition::condition).toList();
      CastVote.Shown seen = new CastVote.Shown(shown, "", Locale.forLanguageTag(language));
      return new CastVote(choice, comment, proposed, password, seen);
    }

    /** Never with the password. */
    @Override
    public String toString() {
      return "NewVote[" + choice + "]";
    }
  }

  record NewCondition(
      @NotNull String text, @NotNull UUID owner, @NotNull LocalDate due, boolean critical) {

    ProposedCondition condition() {
      return new ProposedCondition(text, new PersonId(owner), due, critical);
    }
  }

  /**
   * @param sha256 of the text that was signed
   * @param state of the ballot after it
   */
  record Cast(Instant at, String sha256, BallotView.State state) {}

  @Operation(summary = "A ballot; single votes when it has closed")
  @GetMapping
  BallotBody readBallot(Actor actor, @PathVariable UUID ballot, Locale locale) {
    BallotId id = new BallotId(ballot);
    look.before(actor, id);
    return bodies.of(papers.paper(actor, id, locale));
  }

  @Operation(summary = "What the reader may sign now; 422 with the reason where that is nothing")
  @GetMapping("/sheet")
  Sheet readSheet(Actor actor, @PathVariable UUID ballot, Locale locale) {
    BallotId id = new BallotId(ballot);
    look.before(actor, id);
    Ticket ticket = voting.ticket(actor, id, locale);
    if (ticket instanceof Ticket.None none) {
      throw new DeclinedException(HttpStatus.UNPROCESSABLE_CONTENT, none.refusal());
    }
    Ticket.Sheet sheet = (Ticket.Sheet) ticket;
    return new Sheet(
        sheet.seat().value(),
        sheet.title(),
        sheet.substitute(),
        sheet.casting(),
        sheet.text(),
        sheet.meanings(),
        sheet.hashes(),
        sheet.locale().toLanguageTag());
  }

  @Operation(summary = "Cast or replace the vote of one's seat, with the password")
  @PostMapping("/votes")
  Cast castVote(Actor actor, @PathVariable UUID ballot, @Valid @RequestBody NewVote vote) {
    BallotId id = new BallotId(ballot);
    look.before(actor, id);
    Ticket ticket = voting.ticket(actor, id, Locale.forLanguageTag(vote.language()));
    boolean casting = ticket instanceof Ticket.Sheet sheet && sheet.casting();
    CastVote signed = vote.vote();
    VoteResult result =
        casting ? voting.decideTie(actor, id, signed) : voting.cast(actor, id, signed);
    if (result instanceof VoteResult.Refused refused) {
      throw refused(refused.refusal());
    }
    VoteResult.Accepted accepted = (VoteResult.Accepted) result;
    return new Cast(accepted.at(), accepted.hash(), accepted.state());
  }

  @Operation(summary = "Let a suspended ballot go on; who presides may")
  @PostMapping("/resumption")
  BallotBody resumeBallot(Actor actor, @PathVariable UUID ballot, Locale locale) {
    BallotId id = new BallotId(ballot);
    DeclinedException.onlyIf(management.resume(actor, id));
    return bodies.of(papers.paper(actor, id, locale));
  }

  private static DeclinedException refused(Refusal reason) {
    return switch (reason.reason()) {
      case "ballot.refused.stale" -> new DeclinedException(HttpStatus.CONFLICT, reason);
      case "ballot.refused.password-slowed" ->
          DeclinedException.slowed(reason, (Long) reason.arguments().get(0));
      default -> new DeclinedException(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    };
  }
}
