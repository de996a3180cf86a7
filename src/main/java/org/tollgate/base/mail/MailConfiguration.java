package org.tollgate.base.mail;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the mail server, and the key that seals waiting letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailConfiguration {

  @Bean
  MailSeal mailSeal(@Value("${tollgate.home:./data}") Path home) {
    return MailSeal.atStart(home);
  }
}
