package org.tollgate.improvement.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTests {

  /** Met in these meetings, done in number 4, so many held: what is said. */
  @ParameterizedTest
  @CsvSource({
    "3 4, 4, TOO_EARLY",
    "3 4, 5, TOO_EARLY",
    "3 4, 6, VERIFIED",
    "3 4 5, 6, PARTLY",
    "3 4 5 6, 6, RECURRING",
    "3 5, 6, RECURRING",
    "3 4 7 8, 9, VERIFIED"
  })
  void comparesTheTwoMeetingsAfterWithTheTwoBefore(String met, int held, Effect expected) {
    List<Integer> meetings = List.of(met.split(" ")).stream().map(Integer::valueOf).toList();

    assertThat(Effect.of(meetings, 4, held)).isEqualTo(expected);
  }
}
