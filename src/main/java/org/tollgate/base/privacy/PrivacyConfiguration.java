package org.tollgate.base.privacy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of retention. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Retention.class)
class PrivacyConfiguration {}
