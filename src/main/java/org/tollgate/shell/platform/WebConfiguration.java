package org.tollgate.shell.platform;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every controller may rely on. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  private final PageReading reading;

  WebConfiguration(PageReading reading) {
    this.reading = reading;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(reading);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgumentResolver());
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }
}
