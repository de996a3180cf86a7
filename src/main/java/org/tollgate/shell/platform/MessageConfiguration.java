package org.tollgate.shell.platform;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Collects the message bundles: one per module, {@code messages/<module>.properties}. */
@Configuration
class MessageConfiguration {

  @Bean
  MessageSource messageSource() throws IOException {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(basenames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    // one rule for every message: an apostrophe is written twice, with arguments or without
    source.setAlwaysUseMessageFormat(true);
    source.setDefaultLocale(Locale.ENGLISH);
    return source;
  }

  private static String[] basenames() throws IOException {
    Resource[] bundles =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    return Arrays.stream(bundles)
        .map(Resource::getFilename)
        .filter(name -> !name.contains("_"))
        .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }
}
