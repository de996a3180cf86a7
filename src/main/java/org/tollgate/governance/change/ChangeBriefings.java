package org.tollgate.governance.change;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.governance.ballot.BallotSubjects;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.planrule.PlanRules.Tolerance;
import org.tollgate.governance.rollout.Rollouts;

/** Tells voters what a change costs, what it moves and what it does to business, IT and people. */
@Component
class ChangeBriefings implements BallotSubjects {

  private final ChangeDesk desk;
  private final Rollouts rollouts;
  private final PlanRuleBook rules;
  private final MessageSource messages;

  ChangeBriefings(ChangeDesk desk, Rollouts rollouts, PlanRuleBook rules, MessageSource messages) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.rules = rules;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return ChangeManagement.SUBJECT;
  }

  @Override
  @Transactional(readOnly = true)
  public Briefing briefing(UUID subject, Locale locale) {
    ChangeRequest change = desk.load(new ChangeId(subject));
    ChangeView view = change.view();
    String rollout = rollouts.view(view.rollout()).name();
    return new Briefing(
        say("change.briefing.title", locale, view.code(), rollout, view.course().round()),
        view.wish().title(),
        view.wish().rebaseline()
            ? say("change.asked.baseline", locale, view.days().size())
            : say("change.asked.plain", locale),
        lines(view, locale),
        say("change.briefing.summary", locale, view.wish().effects().days(), money(view, locale)),
        ChangeDesk.link(view),
        ChangeActs.hash(change));
  }

  private List<Line> lines(ChangeView view, Locale locale) {
    NewChange.Effects effects = view.wish().effects();
    Tolerance tolerance = rules.of(view.rollout()).tolerance();
    List<Line> lines = new ArrayList<>();
    lines.add(line("watch", view.wish().reason()));
    boolean late = effects.days() > tolerance.days();
    lines.add(line(late ? "stop" : "ok", say("change.line.days", locale, effects.days())));
    boolean dear = effects.money().compareTo(tolerance.money()) > 0;
    lines.add(line(dear ? "stop" : "ok", say("change.line.money", locale, money(view, locale))));
    lines.add(line("none", say("change.line.kpi", locale, effects.kpi())));
    lines.add(line("none", say("change.line.permits", locale, effects.permits())));
    lines.add(line("none", say("change.line.business", locale, effects.business())));
    lines.add(line("none", say("change.line.it", locale, effects.it())));
    lines.add(line("none", say("change.line.people", locale, effects.people())));
    return lines;
  }

  private String money(ChangeView view, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(2);
    return format.format(view.wish().effects().money())
        + " "
        + rules.of(view.rollout()).tolerance().currency();
  }

  private static Line line(String state, String text) {
    return new Line(state, text, null, null, null);
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
