package org.tollgate.governance.gate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.gate.evidence.Compliance;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.FrozenAnswer;
import org.tollgate.governance.gate.evidence.FrozenReview;

/** Writes down what a submission freezes. */
final class Material {

  /** Raised when a later reader could misread the text. */
  private static final String FORMAT = "tollgate-gate-submission/1";

  private Material() {}

  static FrozenReview freeze(Standing standing, int number, PersonId by, Instant at) {
    ReviewView review = standing.review();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("rollout", review.rollout().value());
    all.put("review", review.id().value());
    all.put("gate", review.phase().number());
    all.put("round", review.round());
    all.put("submission", number);
    all.put("checklistVersion", review.turn().checklist());
    all.put("submittedBy", by.value());
    all.put("submittedAt", at);
    all.put("compliance", compliance(standing.compliance()));
    all.put("criteria", review.criteria().stream().map(c -> criterion(standing, c)).toList());
    return FrozenReview.of(all);
  }

  private static Map<String, Object> compliance(Compliance compliance) {
    return Map.of(
        "points", compliance.points(),
        "weight", compliance.weight(),
        "percent", compliance.percent(1),
        "band", compliance.band());
  }

  private static Map<String, Object> criterion(Standing standing, CriterionView criterion) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("code", criterion.code());
    values.put("question", text(criterion.question()));
    values.put("enough", text(criterion.enough()));
    values.put("weight", criterion.traits().weight());
    values.put("mandatory", criterion.mandatory());
    values.put("evidenceKind", criterion.traits().kind());
    values.put("strand", criterion.traits().strand());
    values.put("method", criterion.traits().method());
    values.put("answer", standing.reply(criterion));
    if (criterion.automatic()) {
      values.put("live", criterion.traits().live());
      values.put("automatic", FrozenAnswer.write(standing.live().get(criterion.code())));
    } else {
      values.put("note", criterion.given().note());
      values.put("answeredBy", id(criterion.given().by()));
      values.put("answeredAt", criterion.given().at());
    }
    values.put("evidence", files(standing.review().files(criterion.code())));
    return values;
  }

  private static List<Map<String, Object>> files(List<EvidenceFile> files) {
    return files.stream()
        .filter(file -> !file.altered())
        .map(
            file ->
                Map.<String, Object>of(
                    "id", file.id(),
                    "document", file.document().id(),
                    "name", file.document().name(),
                    "sha256", file.document().sha256(),
                    "size", file.document().size(),
                    "author", file.author().value(),
                    "addedAt", file.addedAt()))
        .toList();
  }

  private static UUID id(PersonId person) {
    return person == null ? null : person.value();
  }

  private static Map<String, Object> text(LocalizedText text) {
    return Map.of("en", text.en(), "zh-CN", text.zhCn(), "ru", text.ru());
  }
}
