package org.tollgate.base.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;

/** The conversation with the mail server. */
@Component
class SmtpCarrier {

  /** Replies quote addresses, and logs and pages shall not. */
  private static final String ADDRESS = "<?[^\\s<>@]+@[^\\s<>@]+>?";

  private final SmtpSettings settings;
  private final Session session;

  SmtpCarrier(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    String protocol = settings.encryption() == SmtpSettings.Encryption.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    String timeout = String.valueOf(settings.timeoutSeconds() * 1000);
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail.mime.charset", "UTF-8");
    properties.put(prefix + "host", settings.host());
    properties.put(prefix + "port", String.valueOf(settings.port()));
    properties.put(prefix + "auth", String.valueOf(!settings.user().isBlank()));
    properties.put(prefix + "connectiontimeout", timeout);
    properties.put(prefix + "timeout", timeout);
    properties.put(prefix + "writetimeout", timeout);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    if (settings.encryption() == SmtpSettings.Encryption.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    return properties;
  }

  /**
   * @throws MessagingException if the server is not there or does not let us in: nothing was sent
   */
  Transport open() throws MessagingException {
    Transport transport = session.getTransport();
    if (settings.user().isBlank()) {
      transport.connect();
    } else {
      transport.connect(settings.user(), settings.password());
    }
    return transport;
  }

  Delivery send(Transport transport, Dispatch.Claimed letter, Instant now) {
    MimeMessage message;
    try {
      message = message(letter, now);
    } catch (MessagingException e) {
      return new Delivery.Never("The address or the text cannot be sent");
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Taken();
    } catch (MessagingException e) {
      return verdict(e);
    }
  }

  private MimeMessage message(Dispatch.Claimed letter, Instant now) throws MessagingException {
    MimeMessage message = new WithOwnId(session, letter.messageId());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(letter.content().subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.content().text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.content().html(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  /** The exceptions hang on each other; the one with a reply of the server decides. */
  private static Delivery verdict(MessagingException thrown) {
    boolean replied = false;
    String words = "";
    int code = 0;
    boolean contentSent = !(thrown instanceof jakarta.mail.SendFailedException);
    for (Exception e = thrown; e != null; e = next(e)) {
      int found = code(e);
      if (found > 0 && !replied) {
        replied = true;
        code = found;
        words = String.valueOf(e.getMessage());
      }
      contentSent |= e instanceof SMTPSendFailedException failed && failed.getCommand().equals(".");
    }
    String reply = replied ? clean(words) : "The server fell silent";
    if (replied) {
      return code >= 500 ? new Delivery.Never(reply) : new Delivery.Later(reply);
    }
    return contentSent ? new Delivery.Unclear(reply) : new Delivery.Later(reply);
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static int code(Exception e) {
    if (e instanceof SMTPAddressFailedException failed) {
      return failed.getReturnCode();
    }
    if (e instanceof SMTPSenderFailedException failed) {
      return failed.getReturnCode();
    }
    return e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
  }

  static String clean(String reply) {
    return reply.replaceAll(ADDRESS, "(address)").replaceAll("\\s+", " ").strip();
  }

  /** The library would give the message an id of its own. */
  private static final class WithOwnId extends MimeMessage {

    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
