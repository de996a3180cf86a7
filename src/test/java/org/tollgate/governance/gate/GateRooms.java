package org.tollgate.governance.gate;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tollgate.testing.RolloutRooms;

/** The rooms that a gate stands on, without their pages and without the committee's ballots. */
@TestConfiguration
@Import(RolloutRooms.class)
@ComponentScan(
    basePackages = {
      "org.tollgate.base.checklist",
      "org.tollgate.base.document",
      "org.tollgate.governance.condition",
      "org.tollgate.governance.gate",
      "org.tollgate.governance.plan",
      "org.tollgate.governance.planrule",
      "org.tollgate.governance.risk",
      "org.tollgate.governance.raci",
      "org.tollgate.governance.answers",
      "org.tollgate.benefit",
      "org.tollgate.learning"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              ".*\\.(web|api)\\..*",
              ".*Tests.*",
              ".*Rooms",
              // they open exceptions, which stand above gates
              ".*\\.Budget(Watch|Management|Signing|Board)"
            }))
class GateRooms {

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/gate", "messages/platform");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
