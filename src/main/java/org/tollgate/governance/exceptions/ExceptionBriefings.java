package org.tollgate.governance.exceptions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotSubjects;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Tells voters what an exception's ballot is about: what happened, what is proposed. */
@Component
class ExceptionBriefings implements BallotSubjects {

  private final ExceptionDesk desk;
  private final Rollouts rollouts;
  private final WishWords wishes;
  private final MessageSource messages;

  ExceptionBriefings(
      ExceptionDesk desk, Rollouts rollouts, WishWords wishes, MessageSource messages) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.wishes = wishes;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return ExceptionManagement.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public Briefing briefing(UUID subject, Locale locale) {
    ExceptionCase exception = desk.load(new ExceptionId(subject));
    ExceptionView view = exception.view();
    RolloutView rollout = rollouts.view(view.rollout());
    String proposal = view.proposal().kind().name();
    return new Briefing(
        say(
            "exceptions.briefing.title",
            locale,
            view.code(),
            rollout.name(),
            view.course().round()),
        say("exceptions.question." + proposal, locale),
        say("exceptions.asked." + asked(view), locale),
        lines(view, locale),
        say(
            "exceptions.briefing.summary",
            locale,
            say("exceptions.kind." + view.reason().kind(), locale),
            say("exceptions.proposal." + proposal, locale)),
        "/rollouts/" + view.rollout() + "/exceptions/" + view.id(),
        ExceptionActs.hash(exception));
  }

  private static String asked(ExceptionView view) {
    boolean furtherRound =
        view.reason().kind() == Breach.Kind.THIRD_NO_GO
            && view.proposal().kind() == Proposal.Kind.CONTINUE;
    return furtherRound ? "FURTHER_ROUND" : view.proposal().kind().name();
  }

  private List<Line> lines(ExceptionView view, Locale locale) {
    List<Line> lines = new ArrayList<>();
    boolean refused = view.reason().kind() == Breach.Kind.THIRD_NO_GO;
    String key = refused ? "exceptions.briefing.refused" : view.reason().saidBy();
    String breach =
        view.reason().text().isEmpty()
            ? say(key, locale, view.phase().number())
            : view.reason().text();
    lines.add(line("stop", breach));
    lines.add(line("watch", say("exceptions.briefing.options", locale, view.reason().options())));
    for (Map.Entry<Phase, LocalDate> gate : view.proposal().gates().entrySet()) {
      lines.add(line("none", date(gate, locale)));
    }
    if (view.proposal().seat() != null) {
      wishes.words(view, locale).forEach(words -> lines.add(line("none", words)));
    }
    return lines;
  }

  private String date(Map.Entry<Phase, LocalDate> gate, Locale locale) {
    String pattern = say("platform.format.day", locale);
    String day = DateTimeFormatter.ofPattern(pattern, locale).format(gate.getValue());
    return say("exceptions.briefing.gate", locale, gate.getKey().number(), day);
  }

  private static Line line(String state, String text) {
    return new Line(state, text, null, null, null);
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
