package org.tollgate.governance.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;

/**
 * What an activity is, copied from the checklist when its phase opens.
 *
 * @param recordKey the record that closes it, or null where a document does
 * @param method the P-numbers that ask for it, separated by commas; empty for a rollout's own
 */
@Embeddable
record Blueprint(
    @Column(name = "code") String code,
    @Enumerated(EnumType.STRING) @Column(name = "phase") Phase phase,
    @Enumerated(EnumType.STRING) @Column(name = "strand") Strand strand,
    @Enumerated(EnumType.STRING) @Column(name = "tier") Tier tier,
    @Column(name = "mandatory") boolean mandatory,
    @Column(name = "record_key") String recordKey,
    @Column(name = "method") String method,
    @Embedded Wording wording) {

  /** Starts the code of an activity that a rollout added; no checklist may use it. */
  static final String OWN = "own-";

  /**
   * What it is called and what it must bring, as it stood when the phase opened: a later checklist
   * does not change the words of a running phase.
   */
  @Embeddable
  record Wording(
      @Column(name = "name_en") String nameEn,
      @Column(name = "name_zh") String nameZh,
      @Column(name = "name_ru") String nameRu,
      @Column(name = "output_en") String outputEn,
      @Column(name = "output_zh") String outputZh,
      @Column(name = "output_ru") String outputRu) {

    static Wording of(LocalizedText name, LocalizedText output) {
      return new Wording(
          name.en(), name.zhCn(), name.ru(), output.en(), output.zhCn(), output.ru());
    }
  }

  static Blueprint of(ActivityDefinition definition) {
    return new Blueprint(
        definition.code(),
        definition.phase(),
        definition.strand(),
        definition.tier(),
        definition.isMandatory(),
        definition.output().recordKey().orElse(null),
        String.join(",", definition.method()),
        Wording.of(definition.name(), definition.output().text()));
  }

  /** An activity that only one rollout has; a document closes it. */
  static Blueprint own(int number, Phase phase, ActivityManagement.OwnActivity wish) {
    return new Blueprint(
        OWN + phase.code() + "-" + number,
        phase,
        wish.strand(),
        wish.tier(),
        wish.mandatory(),
        null,
        "",
        Wording.of(LocalizedText.same(wish.name()), LocalizedText.same(wish.output())));
  }

  LocalizedText name() {
    return new LocalizedText(wording.nameEn, wording.nameZh, wording.nameRu);
  }

  LocalizedText output() {
    return new LocalizedText(wording.outputEn, wording.outputZh, wording.outputRu);
  }

  List<String> methods() {
    return method.isEmpty() ? List.of() : List.of(method.split(","));
  }

  boolean isOwn() {
    return code.startsWith(OWN);
  }
}
