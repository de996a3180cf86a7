package org.tollgate.governance.ballot.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotLook;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotPaper;
import org.tollgate.governance.ballot.BallotPapers;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;

/** A ballot: first what is asked and known, then the vote, and the password last. */
@Controller
@RequestMapping("/ballots/{id}")
class BallotController {

  private final BallotLook look;
  private final BallotPapers papers;
  private final Voting voting;
  private final BallotManagement management;
  private final BallotPages pages;

  BallotController(
      BallotLook look,
      BallotPapers papers,
      Voting voting,
      BallotManagement management,
      BallotPages pages) {
    this.look = look;
    this.papers = papers;
    this.voting = voting;
    this.management = management;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView ballot(Actor actor, @PathVariable UUID id, Locale locale) {
    look.before(actor, new BallotId(id));
    return show(actor, new BallotId(id), VoteForm.empty(), locale);
  }

  @PostMapping("/vote")
  ModelAndView vote(
      Actor actor,
      @PathVariable UUID id,
      VoteForm form,
      Locale locale,
      RedirectAttributes redirect) {
    BallotId ballot = new BallotId(id);
    look.before(actor, ballot);
    Ticket.Sheet sheet =
        voting.ticket(actor, ballot, locale) instanceof Ticket.Sheet there ? there : null;
    CastVote vote = form.vote(sheet, locale);
    VoteResult result =
        sheet != null && sheet.casting()
            ? voting.decideTie(actor, ballot, vote)
            : voting.cast(actor, ballot, vote);
    if (result instanceof VoteResult.Refused refused) {
      return refused(show(actor, ballot, form, locale), refused);
    }
    boolean settled = ((VoteResult.Accepted) result).state() == BallotView.State.CLOSED;
    redirect.addFlashAttribute("notice", settled ? "ballot.notice.settled" : "ballot.notice.voted");
    return new ModelAndView("redirect:/ballots/" + id);
  }

  @PostMapping("/resume")
  String resume(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    Optional<Refusal> refusal = management.resume(actor, new BallotId(id));
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "ballot.notice.resumed"));
    return "redirect:/ballots/" + id;
  }

  private static ModelAndView refused(ModelAndView page, VoteResult.Refused refused) {
    boolean stale = refused.refusal().reason().equals("ballot.refused.stale");
    page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", refused.refusal());
    page.addObject("changes", refused.changes());
    return page;
  }

  private ModelAndView show(Actor actor, BallotId id, VoteForm form, Locale locale) {
    BallotPaper paper = papers.paper(actor, id, locale);
    BallotView.State state = paper.view().state();
    boolean over = state == BallotView.State.CLOSED || state == BallotView.State.WITHDRAWN;
    if (over) {
      return new ModelAndView("ballot/result").addObject("page", pages.result(actor, paper));
    }
    Ticket ticket = voting.ticket(actor, id, locale);
    return new ModelAndView("ballot/ballot")
        .addObject("page", pages.ballot(actor, paper, ticket, locale))
        .addObject("form", form)
        .addObject("changes", List.of());
  }
}
