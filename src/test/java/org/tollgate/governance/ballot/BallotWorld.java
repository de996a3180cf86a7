package org.tollgate.governance.ballot;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The ballot and the modules below it on a real database, without pages and process engine. */
@EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
@AutoConfigurationPackage(basePackages = "org.tollgate")
@Import(BallotFixtures.class)
@ComponentScan(
    basePackages = {
      "org.tollgate.base.people",
      "org.tollgate.base.account",
      "org.tollgate.base.audit",
      "org.tollgate.governance.rollout",
      "org.tollgate.governance.task",
      "org.tollgate.governance.ballot"
    },
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|api)\\..*")
    })
class BallotWorld {}
