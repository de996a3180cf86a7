package org.tollgate.governance.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.Paper.Heading;
import org.tollgate.base.paper.Paper.Items;
import org.tollgate.base.paper.Paper.KeyValues;
import org.tollgate.base.paper.Paper.Pair;
import org.tollgate.base.paper.Paper.Place;
import org.tollgate.base.paper.Paper.Signatures;
import org.tollgate.base.paper.Paper.Table;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.charter.SignatureKind;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;

/** One version of a charter as a paper. */
final class CharterPaper {

  private final Charters.View charter;
  private final DossierWords words;
  private final List<Block> blocks = new ArrayList<>();

  CharterPaper(Charters.View charter, DossierWords words) {
    this.charter = charter;
    this.words = words;
  }

  /**
   * @param dated when this version was accepted, or now while it is not
   */
  Paper write(Instant dated) {
    about();
    listed("dossier.charter.problems", charter.content().problems());
    goals();
    scope();
    listed("dossier.charter.duties", charter.content().duties());
    plan();
    committee();
    signatures();
    String name = charter.terms().name();
    int version = charter.version().number();
    return new Paper(
        words.say("dossier.charter.title"),
        name,
        words.say("dossier.charter.file", name, version),
        words.language(),
        dated,
        words.footer(hash()),
        blocks);
  }

  private String hash() {
    return charter.signatures().stream()
        .filter(line -> line.slot().kind() == SignatureKind.CHARTER)
        .map(Charters.SlotLine::digest)
        .findFirst()
        .orElse("–");
  }

  private void about() {
    RolloutTerms terms = charter.terms();
    List<Pair> pairs = new ArrayList<>();
    pairs.add(
        words.pair(
            "dossier.charter.version",
            words.say(
                "dossier.charter.version.is",
                charter.version().number(),
                words.say("dossier.charter.state." + charter.version().word()))));
    pairs.add(words.pair("dossier.charter.accepted", words.moment(charter.version().acceptedAt())));
    if (charter.version().reason() != null && !charter.version().reason().isBlank()) {
      pairs.add(words.pair("dossier.charter.reason", charter.version().reason()));
    }
    for (RolloutTerms.Party party : terms.parties()) {
      String name = charter.names().organisations().get(party.organisation());
      pairs.add(new Pair(words.word("rollout.party.", party.role()), name));
    }
    pairs.add(
        words.pair("dossier.charter.template", words.word("rollout.template.", terms.template())));
    pairs.add(words.pair("dossier.charter.zone", terms.zone().getId()));
    blocks.add(new KeyValues(pairs));
  }

  private void listed(String head, List<String> texts) {
    blocks.add(words.section(head));
    blocks.add(texts.isEmpty() ? words.none() : new Items(texts, true));
  }

  private void goals() {
    blocks.add(words.section("dossier.charter.goals"));
    List<Goal> goals = charter.content().goals();
    if (goals.isEmpty()) {
      blocks.add(words.none());
    }
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      blocks.add(new Heading(2, (i + 1) + ". " + goal.statement()));
      blocks.add(
          new KeyValues(
              List.of(
                  words.pair("dossier.goal.benefit", goal.benefit()),
                  words.pair("dossier.goal.beneficiary", goal.beneficiary()),
                  words.pair("dossier.goal.measure", goal.measure()),
                  words.pair("dossier.goal.present", goal.presentValue()),
                  words.pair("dossier.goal.target", goal.target()),
                  words.pair("dossier.goal.achievable", goal.whyAchievable()),
                  words.pair("dossier.goal.now", goal.whyNow()))));
    }
  }

  private void scope() {
    blocks.add(words.section("dossier.charter.scope"));
    String areas =
        charter.content().areas().stream()
            .sorted()
            .map(area -> words.word("charter.area.", area))
            .collect(Collectors.joining(words.say("dossier.and")));
    blocks.add(new KeyValues(List.of(words.pair("dossier.charter.areas", areas))));
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.charter.department", 1),
                words.column("dossier.charter.supporter", 1)),
            charter.content().departments().stream()
                .map(each -> List.of(each.name(), name(each.supporter())))
                .toList()));
  }

  private void plan() {
    blocks.add(words.section("dossier.charter.plan"));
    List<List<String>> rows = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      String gate = words.say("dossier.gate", phase.number(), phase(words, phase));
      rows.add(List.of(gate, words.day(charter.terms().plan().on(phase))));
    }
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.charter.gate", 2), words.column("dossier.charter.day", 1)),
            rows));
    RolloutTerms.Rhythm rhythm = charter.terms().rhythm();
    blocks.add(
        new KeyValues(
            List.of(
                words.pair("dossier.charter.first-report", words.day(rhythm.firstReport())),
                words.pair(
                    "dossier.charter.reports", words.word("rollout.cadence.", rhythm.reports())),
                words.pair(
                    "dossier.charter.retrospectives",
                    words.word("rollout.cadence.", rhythm.retrospectives())))));
  }

  private void committee() {
    blocks.add(words.section("dossier.charter.seats"));
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.seat", 3),
                words.column("dossier.role", 3),
                words.column("dossier.holder", 3)),
            charter.seats().stream()
                .map(seat -> List.of(seat.title(), role(seat), name(seat.person())))
                .toList()));
    VotingRule rule = charter.rollout().votingRule();
    String majority = words.word("rollout.majority.", rule.majority());
    String how =
        rule.majority() == VotingRule.Majority.THRESHOLD
            ? words.say("dossier.rule.threshold", majority, rule.thresholdPercent())
            : majority;
    blocks.add(
        new KeyValues(
            List.of(
                words.pair("dossier.rule.majority", how),
                words.pair(
                    "dossier.rule.quorum", words.say("dossier.rule.percent", rule.quorumPercent())),
                words.pair(
                    "dossier.rule.fallback", words.word("rollout.fallback.", rule.fallback())),
                words.pair(
                    "dossier.rule.days",
                    words.say("dossier.rule.span", rule.ballotDays(), rule.extensionDays())))));
  }

  private String role(SeatView seat) {
    String role = words.word("rollout.role.", seat.role());
    String chair = seat.chair() ? words.say("dossier.and") + words.say("dossier.chair") : "";
    String veto = seat.veto() ? words.say("dossier.and") + words.say("dossier.veto") : "";
    return role + chair + veto;
  }

  private void signatures() {
    blocks.add(words.section("dossier.signatures"));
    blocks.add(words.line("dossier.signatures.why"));
    blocks.add(new Signatures(charter.signatures().stream().map(this::place).toList()));
  }

  private Place place(Charters.SlotLine line) {
    String meaning = words.word("dossier.sign.", line.slot().kind());
    String department = line.slot().department();
    String whole =
        department == null ? meaning : words.say("dossier.sign.for", meaning, department);
    return new Place(
        whole,
        name(line.slot().person()),
        line.signedAt() == null
            ? words.say("dossier.sign.open")
            : words.say("dossier.sign.done", words.moment(line.signedAt()), line.digest()));
  }

  private String name(PersonId person) {
    return person == null ? "–" : charter.names().people().getOrDefault(person, "–");
  }

  static String phase(DossierWords words, Phase phase) {
    return words.say("rollout.phase." + phase.code());
  }
}
