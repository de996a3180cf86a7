package org.tollgate.reporting.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tollgate.reporting.handout.Part.Column;
import org.tollgate.reporting.handout.Part.Computed;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.Telling;

/** The tables of a report, in the order of its page. One without a row is left out. */
final class Parts {

  private final StatusReport report;
  private final Telling telling;

  private Parts(StatusReport report, Telling telling) {
    this.report = report;
    this.telling = telling;
  }

  static List<Part> of(StatusReport report, Telling telling) {
    Parts parts = new Parts(report, telling);
    return Stream.of(
            parts.lights(),
            parts.gate(),
            parts.milestones(),
            parts.asked(),
            parts.taken(),
            parts.conditions(),
            parts.risks())
        .filter(part -> !part.rows().isEmpty())
        .toList();
  }

  private Part lights() {
    return part(
        "lights",
        List.of(column("side", 2), column("now", 2), column("before", 2), column("why", 7)),
        report.lights().stream()
            .map(
                light ->
                    row(
                        telling.say("report.side." + light.side()),
                        level(light.level()),
                        light.before() == null ? null : level(light.before()),
                        telling.say(light.because())))
            .toList());
  }

  private Part gate() {
    return part(
        "gate",
        List.of(column("lack", 5), column("finding", 4), column("owner", 2), column("expected", 2)),
        report.gate().lacks().stream()
            .map(
                lack ->
                    row(
                        telling.lack(lack),
                        lack.question() == null ? null : telling.say(lack.finding()),
                        lack.owner() == null ? null : telling.name(lack.owner()),
                        lack.expected()))
            .toList());
  }

  private Part milestones() {
    return part(
        "milestones",
        List.of(
            column("milestone", 4),
            column("planned", 2),
            column("earlier", 2),
            column("expected", 2),
            column("slip", 2),
            column("moved", 2),
            column("now", 2)),
        report.milestones().stream().map(this::milestone).toList());
  }

  private List<Object> milestone(MilestoneLine one) {
    return row(
        one.code() + " " + one.name(),
        one.planned(),
        one.before(),
        one.expected(),
        new Computed(one.slip(), "D#-B#"),
        one.before() == null ? null : new Computed(one.moved(), "D#-C#"),
        one.reached() ? telling.say("report.reached") : level(one.level()));
  }

  private Part asked() {
    return part(
        "asked",
        List.of(
            column("decision", 3), column("without", 4), column("votes", 2), column("until", 2)),
        report.decisions().asked().stream()
            .map(
                one ->
                    row(
                        telling.say(one.subject()),
                        telling.say(one.without()),
                        telling.say("report.votes", one.cast(), one.quorum()),
                        one.deadline()))
            .toList());
  }

  private Part taken() {
    return part(
        "taken",
        List.of(column("decision", 5), column("outcome", 3), column("day", 2)),
        report.decisions().taken().stream()
            .map(
                one ->
                    row(
                        telling.say(one.subject()),
                        telling.say("ballot.outcome." + one.outcome()),
                        one.day()))
            .toList());
  }

  private Part conditions() {
    return part(
        "conditions",
        List.of(column("condition", 6), column("owner", 2), column("due", 2), column("blocks", 2)),
        report.conditions().stream()
            .map(
                one ->
                    row(
                        one.code() + " " + one.text(),
                        telling.name(one.owner()),
                        one.due(),
                        one.blocks() == 0 ? null : one.blocks()))
            .toList());
  }

  private Part risks() {
    return part(
        "risks",
        List.of(
            column("risk", 4),
            column("score", 1),
            column("response", 4),
            column("owner", 2),
            column("due", 2)),
        report.risks().top().stream()
            .map(
                one ->
                    row(
                        telling.risk(one),
                        one.score(),
                        telling.response(one),
                        telling.name(one.owner()),
                        one.answered().due()))
            .toList());
  }

  private Part part(String name, List<Column> columns, List<List<Object>> rows) {
    return new Part(telling.say("report.section." + name), columns, rows);
  }

  private Column column(String name, int share) {
    return new Column(telling.say("report.column." + name), share);
  }

  private String level(StatusReport.Level level) {
    return telling.say("report.level." + level);
  }

  /** Nulls stand for what there is nothing to say of. */
  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
