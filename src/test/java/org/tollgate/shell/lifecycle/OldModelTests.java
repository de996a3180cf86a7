package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.gate.GateRecommender;

/** A rollout keeps the models it began with; only a new one gets the new models (M32). */
class OldModelTests extends AbstractLifecycle {

  @Autowired private RepositoryService repository;
  @Autowired private Reconciliation reconciliation;
  @Autowired private LifecycleView view;
  @Autowired private GateRecommender recommender;
  private Deployment newer;

  /** In the new design model the blueprint comes after the selection, under another id. */
  @BeforeEach
  void deploysNewModelsWhileTheRolloutIsInKickoff() throws IOException {
    walk.gate(staged, Choice.GO);
    jobs.runDue();
    assertThat(position().phase()).isEqualTo(Phase.KICKOFF);
    DeploymentBuilder builder = repository.createDeployment().name("process-models");
    try (Stream<Path> files = Files.list(Path.of("process-models"))) {
      for (Path file : files.toList()) {
        String text =
            Files.readString(file)
                .replace("design-selection", "design-choice")
                .replace("&lt;= 50", "&lt;= 60")
                .replace("]50..80]", "]60..80]");
        builder.addString(file.getFileName().toString(), text);
      }
    }
    newer = builder.deploy();
  }

  @AfterEach
  void takesTheNewModelsAway() {
    repository.deleteDeployment(newer.getId(), true);
  }

  @Test
  void meetsTheOldDesignModel() {
    goToDesign();

    assertThat(waiting()).contains("design-selection").doesNotContain("design-choice");
  }

  @Test
  void meetsTheOldDesignModelEvenAfterEveryRowOfTheEngineIsGone() {
    wipe("ACT_RU_", "ACT_HI_");
    reconciliation.run(Actor.SYSTEM);
    jobs.runDue();

    goToDesign();

    assertThat(waiting()).contains("design-selection").doesNotContain("design-choice");
  }

  @Test
  void givesANewRolloutTheNewModel() {
    assertThat(model(fixtures.accepted())).contains("design-choice");
    assertThat(model(staged)).contains("design-selection").doesNotContain("design-choice");
  }

  @Test
  void recommendsByTheTableItBeganWith() {
    GateRecommender.Figures figures =
        new GateRecommender.Figures(0, java.math.BigDecimal.valueOf(55), 0);

    assertThat(recommender.recommend(rollout, figures).orElseThrow().word())
        .isEqualTo("CONDITIONAL");
    assertThat(recommender.recommend(fixtures.accepted().id(), figures).orElseThrow().word())
        .isEqualTo("NOT_READY");
  }

  private String model(org.tollgate.testing.RolloutFixtures.Staged of) {
    byte[] text = view.model(of.cast().director(), of.id(), "design");
    return new String(text, StandardCharsets.UTF_8);
  }

  private void goToDesign() {
    for (Phase phase : List.of(Phase.KICKOFF, Phase.DIAGNOSIS)) {
      assertThat(position().phase()).isEqualTo(phase);
      walk.gate(staged, Choice.GO);
      jobs.runDue();
    }
    assertThat(position().phase()).isEqualTo(Phase.DESIGN);
  }
}
