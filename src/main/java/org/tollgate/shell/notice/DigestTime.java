package org.tollgate.shell.notice;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a day's digests are made.
 *
 * @param hour from this hour on
 * @param zone where that hour is, and where a day begins
 */
@ConfigurationProperties("tollgate.digest")
record DigestTime(@DefaultValue("6") int hour, @DefaultValue("UTC") ZoneId zone) {}
