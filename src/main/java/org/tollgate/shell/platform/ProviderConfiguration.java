package org.tollgate.shell.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** The identity provider beside the form; there is none unless an issuer is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${tollgate.oidc.issuer:}'.isBlank()")
class ProviderConfiguration {

  static final String ID = "provider";

  /** Asked for when somebody first comes in by it: a provider that is down stops no start. */
  @Bean
  ClientRegistrationRepository providers(
      @Value("${tollgate.oidc.issuer}") String issuer,
      @Value("${tollgate.oidc.client-id}") String client,
      @Value("${tollgate.oidc.client-secret}") String secret) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(issuer, client, secret)));
  }

  private static ClientRegistration registration(String issuer, String client, String secret) {
    return ClientRegistrations.fromIssuerLocation(issuer)
        .registrationId(ID)
        .clientId(client)
        .clientSecret(secret)
        .scope("openid", "email", "profile")
        .build();
  }
}
