package org.tollgate.governance.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.Paper.KeyValues;
import org.tollgate.base.paper.Paper.Paragraph;
import org.tollgate.base.paper.Paper.Place;
import org.tollgate.base.paper.Paper.Signatures;
import org.tollgate.base.paper.Paper.Table;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReviewView;

/** What the committee was asked, who could vote, how it voted and what it decided, as a paper. */
final class DecisionPaper {

  private final RoundMaterial material;
  private final DossierWords words;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param material of a decided round
   */
  DecisionPaper(RoundMaterial material, DossierWords words) {
    this.material = material;
    this.words = words;
  }

  Paper write() {
    ReviewView review = material.review();
    int gate = review.phase().number();
    question(review);
    roster();
    votes();
    conditions();
    signatures();
    return new Paper(
        words.say("dossier.decision.title", gate, review.round()),
        material.name(),
        words.say("dossier.decision.file", material.name(), gate, review.round()),
        words.language(),
        review.progress().decidedAt(),
        words.footer(material.frozen().hash()),
        blocks);
  }

  private void question(ReviewView review) {
    BallotView ballot = material.ballot();
    String phase = CharterPaper.phase(words, review.phase());
    blocks.add(words.section("dossier.decision.question"));
    blocks.add(words.line("dossier.decision.question.is", review.phase().number(), phase));
    blocks.add(
        new KeyValues(
            List.of(
                words.pair(
                    "dossier.decision.outcome",
                    words.say("ballot.outcome." + review.progress().outcome())),
                words.pair("dossier.decision.decided", words.moment(review.progress().decidedAt())),
                words.pair("dossier.decision.submitted", submitted(material, words)),
                words.pair("dossier.decision.opened", words.moment(ballot.term().openedAt())),
                words.pair("dossier.decision.closed", words.moment(ballot.term().closedAt())),
                words.pair(
                    "dossier.decision.tally",
                    words.say(
                        "dossier.decision.tally.is",
                        ballot.tally().entitled(),
                        ballot.tally().quorum(),
                        ballot.tally().cast())),
                words.pair("dossier.decision.evidence", material.frozen().hash()))));
  }

  static String submitted(RoundMaterial material, DossierWords words) {
    ReviewView.Act submitted = material.submitted();
    return words.say(
        "dossier.decision.by", material.name(submitted.by()), words.moment(submitted.at()));
  }

  private void roster() {
    blocks.add(words.section("dossier.decision.roster"));
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.seat", 2),
                words.column("dossier.holder", 2),
                words.column("dossier.decision.may", 3)),
            material.ballot().roster().stream()
                .map(line -> List.of(line.title(), material.name(line.holder()), may(line)))
                .toList()));
  }

  private String may(BallotView.RosterLine line) {
    return line.barred() == null
        ? words.say("dossier.decision.may.yes")
        : words.say("dossier.decision.may.no", words.say(line.barred()));
  }

  private void votes() {
    blocks.add(words.section("dossier.decision.votes"));
    if (material.votes().isEmpty()) {
      blocks.add(words.line("dossier.decision.votes.none"));
      return;
    }
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.seat", 3),
                words.column("dossier.decision.voter", 4),
                words.column("dossier.decision.vote", 4),
                words.column("dossier.decision.signed", 4),
                words.column("dossier.decision.comment", 6)),
            inOrder().map(this::vote).toList()));
  }

  private Stream<Ballots.Signature> inOrder() {
    return material.votes().stream()
        .sorted(Comparator.comparing(this::title).thenComparing(vote -> vote.vote().at()));
  }

  private List<String> vote(Ballots.Signature vote) {
    List<String> choice = new ArrayList<>();
    choice.add(words.say("ballot.choice." + vote.vote().choice()));
    add(choice, !vote.counts(), "dossier.decision.replaced");
    add(choice, vote.casting(), "dossier.decision.casting");
    add(choice, vote.passwordReset(), "dossier.decision.reset");
    List<String> said = new ArrayList<>();
    Stream.ofNullable(vote.vote().comment()).filter(text -> !text.isBlank()).forEach(said::add);
    vote.vote().conditions().stream().map(this::proposed).forEach(said::add);
    return List.of(
        title(vote),
        voter(vote.by(), vote.holder()),
        String.join("\n", choice),
        words.moment(vote.vote().at()),
        String.join("\n", said));
  }

  private void add(List<String> marks, boolean set, String key) {
    if (set) {
      marks.add(words.say(key));
    }
  }

  private String voter(PersonId by, PersonId holder) {
    return by.equals(holder)
        ? material.name(by)
        : words.say("dossier.decision.voter.for", material.name(by), material.name(holder));
  }

  private String title(Ballots.Signature vote) {
    return material.ballot().roster().stream()
        .filter(line -> line.seat().equals(vote.seat()))
        .map(BallotView.RosterLine::title)
        .findFirst()
        .orElse("–");
  }

  private String proposed(ProposedCondition condition) {
    return words.say(
        "dossier.decision.proposed",
        condition.text(),
        material.name(condition.owner()),
        words.day(condition.due()));
  }

  private void conditions() {
    blocks.add(words.section("dossier.decision.conditions"));
    if (material.conditions().isEmpty()) {
      blocks.add(words.line("dossier.decision.conditions.none"));
      return;
    }
    blocks.add(
        new Table(
            List.of(
                words.column("dossier.decision.code", 2),
                words.column("dossier.decision.condition", 7),
                words.column("dossier.decision.owner", 3),
                words.column("dossier.decision.due", 3),
                words.column("dossier.decision.severity", 3)),
            material.conditions().stream().map(this::condition).toList()));
  }

  private List<String> condition(Conditions.Story story) {
    Conditions.Line line = story.line();
    return List.of(
        line.code(),
        line.text(),
        material.name(owner(line)),
        words.day(line.due()),
        words.say("condition.severity." + story.severity()));
  }

  /** Whom the committee named, though the condition may have changed hands since. */
  private PersonId owner(Conditions.Line line) {
    return material.votes().stream()
        .flatMap(vote -> vote.vote().conditions().stream())
        .filter(proposed -> proposed.text().equals(line.text()))
        .map(ProposedCondition::owner)
        .findFirst()
        .orElse(line.owner());
  }

  private void signatures() {
    blocks.add(words.section("dossier.signatures"));
    List<Place> places = inOrder().filter(Ballots.Signature::counts).map(this::place).toList();
    if (places.isEmpty()) {
      blocks.add(new Paragraph(words.say("dossier.decision.signatures.none")));
      return;
    }
    blocks.add(words.line("dossier.signatures.why"));
    blocks.add(new Signatures(places));
  }

  private Place place(Ballots.Signature vote) {
    String choice = words.say("ballot.choice." + vote.vote().choice());
    return new Place(
        words.say("dossier.decision.for", choice, title(vote)),
        voter(vote.by(), vote.holder()),
        words.say("dossier.sign.done", words.moment(vote.vote().at()), vote.hash()));
  }
}
