package org.tollgate.governance.charter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.charter.CharterText.Section;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;

/** Writes the text of each signature; the same in every language of the page. */
final class CharterWriter {

  private CharterWriter() {}

  static CharterText write(CharterSource source, SignatureSlot slot) {
    Map<Section, String> text = new EnumMap<>(Section.class);
    text.put(Section.MEANING, meaning(source, slot));
    switch (slot.kind()) {
      case SPONSOR, SUCCESSOR -> text.put(Section.DUTIES, numbered(source.content().duties()));
      case SUPPORT -> {
        text.put(Section.PROBLEMS, numbered(source.content().problems()));
        text.put(Section.GOALS, goals(source));
      }
      case CHARTER -> whole(source, text);
      default -> throw new IllegalArgumentException("No text for " + slot.kind());
    }
    return new CharterText(text);
  }

  private static void whole(CharterSource source, Map<Section, String> text) {
    text.put(Section.TERMS, terms(source));
    text.put(Section.PROBLEMS, numbered(source.content().problems()));
    text.put(Section.GOALS, goals(source));
    text.put(Section.SCOPE, scope(source));
    text.put(Section.DUTIES, numbered(source.content().duties()));
    text.put(Section.PLAN, plan(source.terms()));
    text.put(Section.COMMITTEE, committee(source));
  }

  private static String meaning(CharterSource source, SignatureSlot slot) {
    String who = source.person(slot.person());
    String rollout = "Rollout " + CharterSource.mark(source.charter().rollout().value()) + ": ";
    return rollout
        + switch (slot.kind()) {
          case SPONSOR -> who + " takes on the duties of the sponsor.";
          case SUCCESSOR ->
              who + " takes over from the sponsor " + sponsor(source) + " when it is needed.";
          case SUPPORT ->
              who + " supports these goals for the department " + slot.department() + ".";
          case CHARTER ->
              who
                  + " accepts version "
                  + source.charter().number()
                  + " of the charter."
                  + (source.charter().reason().isEmpty()
                      ? ""
                      : " Changed: " + source.charter().reason());
        };
  }

  private static String sponsor(CharterSource source) {
    return source.person(source.holder(SeatRole.SPONSOR).orElse(null));
  }

  private static String terms(CharterSource source) {
    RolloutTerms terms = source.terms();
    StringJoiner lines = new StringJoiner("\n");
    lines.add("name: " + terms.name());
    lines.add("template: " + terms.template());
    lines.add("time zone: " + terms.zone());
    terms
        .parties()
        .forEach(p -> lines.add(p.role() + ": " + source.organisation(p.organisation())));
    return lines.toString();
  }

  private static String goals(CharterSource source) {
    StringJoiner lines = new StringJoiner("\n");
    List<Goal> goals = source.content().goals();
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      lines.add((i + 1) + ". " + goal.statement());
      lines.add("   benefit: " + goal.benefit() + "; for: " + goal.beneficiary());
      lines.add("   measured by: " + goal.measure());
      lines.add("   today: " + goal.presentValue() + "; target: " + goal.target());
      lines.add("   achievable because: " + goal.whyAchievable());
      lines.add("   now because: " + goal.whyNow());
    }
    return lines.toString();
  }

  private static String scope(CharterSource source) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        "areas: "
            + source.content().areas().stream()
                .sorted()
                .map(Area::name)
                .collect(Collectors.joining(", ")));
    for (ScopedDepartment department : source.content().departments()) {
      lines.add(
          "department: "
              + department.name()
              + "; supporter: "
              + source.person(department.supporter()));
    }
    return lines.toString();
  }

  private static String plan(RolloutTerms terms) {
    StringJoiner lines = new StringJoiner("\n");
    for (Phase phase : Phase.values()) {
      lines.add("gate " + phase.number() + ", " + phase.code() + ": " + terms.plan().on(phase));
    }
    lines.add("first report: " + terms.rhythm().firstReport());
    lines.add("reports: " + terms.rhythm().reports());
    lines.add("retrospectives: " + terms.rhythm().retrospectives());
    return lines.toString();
  }

  private static String committee(CharterSource source) {
    StringJoiner lines = new StringJoiner("\n");
    for (SeatView seat : source.seats()) {
      if (seat.role().votes() || seat.role() == SeatRole.SUCCESSOR) {
        lines.add(
            seat.role()
                + ", "
                + seat.title()
                + (seat.chair() ? ", chair" : "")
                + (seat.veto() ? ", veto" : "")
                + ": "
                + source.person(seat.person()));
      }
    }
    VotingRule rule = source.rollout().votingRule();
    lines.add("majority: " + rule.majority() + ", threshold " + rule.thresholdPercent() + " %");
    lines.add("quorum: " + rule.quorumPercent() + " %; fallback: " + rule.fallback());
    lines.add(
        "ballot: " + rule.ballotDays() + " days, extension " + rule.extensionDays() + " days");
    return lines.toString();
  }

  private static String numbered(List<String> items) {
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < items.size(); i++) {
      lines.add((i + 1) + ". " + items.get(i));
    }
    return lines.toString();
  }
}
