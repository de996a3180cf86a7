package org.tollgate.base.mail;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

/** People and their mail without pages, for {@code @DataJpaTest}. */
@TestConfiguration
@ComponentScan(
    basePackages = {"org.tollgate.base.people", "org.tollgate.base.mail"},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.web\\..*", ".*Tests.*", ".*MailRooms.*"}))
class MailRooms {

  @Bean
  SettableClock clock() {
    return new SettableClock(RolloutRooms.START);
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames("messages/mail", "messages/notice", "messages/ballot", "messages/platform");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
