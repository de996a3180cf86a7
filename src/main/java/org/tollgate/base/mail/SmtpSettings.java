package org.tollgate.base.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave the house. Without a host they wait.
 *
 * @param host of the mail server; blank switches sending off
 * @param user blank where the server asks for no log-in
 * @param password of that user; never written anywhere
 * @param encryption STARTTLS (required, not just offered), TLS from the first byte, or NONE
 * @param from the sender's address
 * @param timeoutSeconds for each step of the conversation
 */
@ConfigurationProperties("tollgate.mail")
record SmtpSettings(
    @DefaultValue("") String host,
    @DefaultValue("25") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("STARTTLS") Encryption encryption,
    @DefaultValue("tollgate@localhost") String from,
    @DefaultValue("20") int timeoutSeconds) {

  enum Encryption {
    STARTTLS,
    TLS,
    NONE
  }

  SmtpSettings {
    if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new IllegalArgumentException(
          "tollgate.mail.from (TOLLGATE_MAIL_FROM) has the form name@place");
    }
  }

  boolean isOn() {
    return !host.isBlank();
  }

  /** The place in the sender's address: where message ids are at home. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "SMTP " + host + ":" + port + " " + encryption;
  }
}
