package org.tollgate.governance.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.Paper.KeyValues;
import org.tollgate.base.paper.Paper.Table;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Findings;

/** Criteria, answers and evidence as they were frozen at submission, as a paper. */
final class EvidencePaper {

  private final RoundMaterial material;
  private final DossierWords words;
  private final Findings findings;
  private final List<Map<String, Object>> criteria;
  private final Map<String, Answer> live;
  private final List<Block> blocks = new ArrayList<>();

  EvidencePaper(RoundMaterial material, DossierWords words, Findings findings) {
    this.material = material;
    this.words = words;
    this.findings = findings;
    this.criteria = RoundSources.maps(material.frozen().values().get("criteria"));
    this.live = material.frozen().answers();
  }

  Paper write() {
    ReviewView review = material.review();
    int gate = review.phase().number();
    about(review);
    criteria();
    files();
    return new Paper(
        words.say("dossier.evidence.title", gate, review.round()),
        material.name(),
        words.say("dossier.evidence.file", material.name(), gate, review.round()),
        words.language(),
        material.submitted().at(),
        words.footer(material.frozen().hash()),
        blocks);
  }

  private void about(ReviewView review) {
    Map<?, ?> compliance = (Map<?, ?>) material.frozen().values().get("compliance");
    String phase = CharterPaper.phase(words, review.phase());
    blocks.add(
        new KeyValues(
            List.of(
                words.pair(
                    "dossier.charter.gate",
                    words.say("dossier.gate", review.phase().number(), phase)),
                words.pair("dossier.decision.submitted", DecisionPaper.submitted(material, words)),
                words.pair(
                    "dossier.evidence.compliance",
                    words.say(
                        "dossier.evidence.compliance.is", compliance.get("percent").toString())),
                words.pair(
                    "dossier.evidence.checklist", Integer.toString(review.turn().checklist())),
                words.pair("dossier.decision.evidence", material.frozen().hash()))));
    blocks.add(words.line("dossier.evidence.frozen"));
  }

  private void criteria() {
    for (String strand : List.of("MANAGEMENT", "TECHNICAL")) {
      List<List<String>> rows =
          criteria.stream().filter(c -> strand.equals(c.get("strand"))).map(this::row).toList();
      if (!rows.isEmpty()) {
        blocks.add(words.section("gate.strand." + strand));
        blocks.add(
            new Table(
                List.of(
                    words.column("dossier.decision.code", 2),
                    words.column("dossier.evidence.criterion", 8),
                    words.column("dossier.evidence.answer", 3),
                    words.column("dossier.evidence.grounds", 7)),
                rows));
      }
    }
  }

  private List<String> row(Map<String, Object> criterion) {
    String code = criterion.get("code").toString();
    boolean mandatory = Boolean.TRUE.equals(criterion.get("mandatory"));
    Object answer = criterion.get("answer");
    return List.of(
        code,
        String.join(
            "\n",
            text(criterion.get("question")),
            words.say("dossier.evidence.enough", text(criterion.get("enough"))),
            words.say(
                "dossier.evidence.weight." + (mandatory ? "mandatory" : "optional"),
                criterion.get("weight"))),
        words.say("gate.reply." + (answer == null ? "OPEN" : answer)),
        live.containsKey(code) ? live(live.get(code)) : byHand(criterion));
  }

  private String live(Answer answer) {
    return findings.say(answer.message(), words.language())
        + "\n"
        + words.say("dossier.evidence.live", words.moment(answer.asOf()));
  }

  private String byHand(Map<String, Object> criterion) {
    List<String> lines = new ArrayList<>();
    if (criterion.get("note") != null) {
      lines.add(criterion.get("note").toString());
    }
    if (criterion.get("answeredBy") != null) {
      Object at = criterion.get("answeredAt");
      lines.add(
          words.say(
              "dossier.evidence.answered",
              material.name(RoundSources.person(criterion.get("answeredBy"))),
              words.moment(at == null ? null : Instant.parse(at.toString()))));
    }
    return String.join("\n", lines);
  }

  private void files() {
    blocks.add(words.section("dossier.evidence.files"));
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, Object> criterion : criteria) {
      for (Map<String, Object> file : RoundSources.maps(criterion.get("evidence"))) {
        rows.add(
            List.of(
                criterion.get("code").toString(),
                file.get("name").toString(),
                material.name(RoundSources.person(file.get("author"))),
                file.get("size").toString(),
                file.get("sha256").toString()));
      }
    }
    blocks.add(
        rows.isEmpty()
            ? words.line("dossier.evidence.files.none")
            : new Table(
                List.of(
                    words.column("dossier.decision.code", 2),
                    words.column("dossier.evidence.file.name", 5),
                    words.column("dossier.evidence.file.by", 3),
                    words.column("dossier.evidence.file.size", 2),
                    new Paper.Column("SHA-256", 7)),
                rows));
  }

  private String text(Object texts) {
    Map<?, ?> languages = (Map<?, ?>) texts;
    return switch (words.language().getLanguage()) {
      case "zh" -> languages.get("zh-CN").toString();
      case "ru" -> languages.get("ru").toString();
      default -> languages.get("en").toString();
    };
  }
}
