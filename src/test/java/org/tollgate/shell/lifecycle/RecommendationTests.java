package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateRecommender.Figures;
import org.tollgate.governance.gate.GateRecommender.Recommendation;

class RecommendationTests {

  private final RolloutModels models = mock();

  @BeforeEach
  void readsTheTableOfTheRollout() throws IOException {
    when(models.deployment(any())).thenReturn("one");
    when(models.file(anyString(), anyString()))
        .thenReturn(Files.readAllBytes(Path.of("process-models/gate-recommendation.dmn")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100.0, 0, GO,          high-band",
    "0,  80.1, 0, GO,          high-band",
    "0,  80.0, 0, CONDITIONAL, middle-band",
    "0,  50.1, 0, CONDITIONAL, middle-band",
    "0,  50.0, 0, NOT_READY,   low-band",
    "0,   0.0, 0, NOT_READY,   low-band",
    "0,  95.0, 1, NOT_READY,   condition-open",
    "1,  95.0, 0, NOT_READY,   mandatory-open",
    "2,  40.0, 3, NOT_READY,   mandatory-open"
  })
  void recommendsByTheBandUnlessSomethingMandatoryIsOpen(
      int mandatoryOpen, BigDecimal compliance, int blocking, String word, String rule) {
    DecisionTableRecommender recommender = new DecisionTableRecommender(models);

    assertThat(
            recommender.recommend(
                RolloutId.random(), new Figures(mandatoryOpen, compliance, blocking)))
        .contains(new Recommendation(word, rule));
  }
}
