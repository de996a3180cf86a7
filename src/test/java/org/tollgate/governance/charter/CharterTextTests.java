package org.tollgate.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tollgate.governance.charter.CharterText.Section;

class CharterTextTests {

  private final CharterText text =
      new CharterText(Map.of(Section.GOALS, "1. Answer in a day", Section.PLAN, "gate 1"));

  @Test
  void saysNothingChangedForTheSameText() {
    assertThat(text.changedSince(text.token())).isEmpty();
    assertThat(text.digest()).hasSize(64);
  }

  @Test
  void namesSectionsThatReadDifferentlyOrCameOrWent() {
    CharterText changed =
        new CharterText(Map.of(Section.GOALS, "1. Answer in an hour", Section.SCOPE, "sales"));

    assertThat(changed.changedSince(text.token()))
        .containsExactly(Section.GOALS, Section.SCOPE, Section.PLAN);
  }

  @Test
  void takesEveryFormOfALetterForTheSame() {
    CharterText composed = new CharterText(Map.of(Section.GOALS, "Caf\u00e9"));
    CharterText decomposed = new CharterText(Map.of(Section.GOALS, "Cafe\u0301"));

    assertThat(composed.digest()).isEqualTo(decomposed.digest());
  }

  @Test
  void takesAForeignTokenForAChangeOfEverything() {
    assertThat(text.changedSince("")).containsExactly(Section.GOALS, Section.PLAN);
  }
}
