package org.tollgate.governance.gate.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tollgate.base.shared.LocalizedText;

/** What a criterion asks and what is enough, as it stood when the review opened. */
@Embeddable
public record Wording(
    @Column(name = "question_en") String questionEn,
    @Column(name = "question_zh") String questionZh,
    @Column(name = "question_ru") String questionRu,
    @Column(name = "enough_en") String enoughEn,
    @Column(name = "enough_zh") String enoughZh,
    @Column(name = "enough_ru") String enoughRu) {

  public static Wording of(LocalizedText question, LocalizedText enough) {
    return new Wording(
        question.en(), question.zhCn(), question.ru(), enough.en(), enough.zhCn(), enough.ru());
  }

  public LocalizedText question() {
    return new LocalizedText(questionEn, questionZh, questionRu);
  }

  public LocalizedText enough() {
    return new LocalizedText(enoughEn, enoughZh, enoughRu);
  }
}
