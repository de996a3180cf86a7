package org.tollgate.shell.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tollgate.base.mail.Postman;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.Walk;

/** One application with a real mail server on loopback; rounds are made by hand. */
@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(AbstractNotices.Surroundings.class)
abstract class AbstractNotices {

  static final Actor ADMIN = new Actor(PersonId.random(), true);
  static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class})
  static class Surroundings {

    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  @Autowired RolloutFixtures fixtures;
  @Autowired Walk walk;
  @Autowired SettableClock clock;
  @Autowired Postman postman;
  @Autowired NoticeRounds rounds;
  @Autowired JdbcTemplate database;
  @Autowired MockMvcTester web;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
    registry.add("tollgate.mail.host", () -> "127.0.0.1");
    registry.add("tollgate.mail.port", () -> SERVER.getSmtp().getPort());
    registry.add("tollgate.mail.encryption", () -> "NONE");
    registry.add("tollgate.address.public", () -> "https://tollgate.example.org");
  }

  @BeforeEach
  void emptyMailboxes() throws Exception {
    clock.set(RolloutRooms.START);
    database.update("delete from mail");
    SERVER.purgeEmailFromAllMailboxes();
  }

  /** Sends what is due and gives what has arrived so far at this person's address. */
  List<Letter> lettersTo(PersonId person) {
    postman.goRound();
    String address =
        database.queryForObject(
            "select email from person where person_id = ?", String.class, person.value());
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> addressOf(message).equals(address))
        .map(AbstractNotices::letter)
        .toList();
  }

  record Letter(String subject, String text) {}

  private static String addressOf(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Letter letter(MimeMessage message) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      return new Letter(message.getSubject(), parts.getBodyPart(0).getContent().toString());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
