package org.tollgate.base.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class ChecklistStartTests {

  @Test
  void theShippedChecklistsAreABean() {
    try (ConfigurableApplicationContext context = start(Sound.class)) {
      assertThat(context.getBean(Checklists.class).gates()).hasSize(6);
    }
  }

  @Test
  void aBrokenChecklistStopsTheStartWithFileAndLineAndNoStackTrace(CapturedOutput output) {
    assertThatThrownBy(() -> start(Broken.class)).hasRootCauseInstanceOf(ChecklistException.class);
    assertThat(output)
        .contains("checklists/activities.yaml, line 2: activities is not a list")
        .doesNotContain("\tat org.tollgate");
  }

  private static ConfigurableApplicationContext start(Class<?> configuration) {
    SpringApplication application =
        new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE).build();
    return application.run();
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Checklists.class)
  static class Sound {}

  @Configuration(proxyBeanMethods = false)
  static class Broken {

    @Bean
    Checklists checklists() {
      String content = "version: 1\nactivities: none\n";
      return new Checklists(List.of(new ChecklistFile("activities.yaml", content)));
    }
  }
}
