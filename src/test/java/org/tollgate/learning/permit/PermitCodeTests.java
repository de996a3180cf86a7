package org.tollgate.learning.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PermitCodeTests {

  /** The example of the Global Release Identifier, which is checked by the same rule. */
  @Test
  void computesTheCheckCharacterOfAPublishedExample() {
    assertThat(PermitCode.check("A12425GABC1234002")).isEqualTo('M');
  }

  @Test
  void findsEveryWrongCharacter() {
    String code = PermitCode.random(new Random(1)).value();
    assertThat(PermitCode.parse(code)).isPresent();
    assertThat(PermitCode.parse(" " + code.substring(0, 4).toLowerCase() + "-" + code.substring(4)))
        .isPresent();
    for (int i = 0; i < code.length(); i++) {
      for (char wrong : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        if (wrong != code.charAt(i)) {
          String other = code.substring(0, i) + wrong + code.substring(i + 1);
          assertThat(PermitCode.parse(other)).as(other).isEmpty();
        }
      }
    }
  }
}
