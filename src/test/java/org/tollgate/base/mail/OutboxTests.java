package org.tollgate.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.mail.SmtpSettings.Encryption;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@OnTestDatabase
@Import(MailRooms.class)
@ExtendWith(OutputCaptureExtension.class)
class OutboxTests {

  private static final Actor ADMIN = new Actor(PersonId.random(), true);

  @Autowired private Outbox outbox;
  @Autowired private OutboxDesk desk;
  @Autowired private Dispatch dispatch;
  @Autowired private MailRepository mails;
  @Autowired private PeopleManagement people;
  @Autowired private SettableClock clock;
  @Autowired private JdbcTemplate database;
  private GreenMail server;
  private PersonId helena;

  @BeforeEach
  void start() {
    clock.set(RolloutRooms.START);
    database.update("delete from mail");
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    helena = person("Helena Brandt", "en");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsALetterOnceAndForgetsItsContent() throws Exception {
    outbox.put(letter(helena, "k1"));

    Postman postman = postman(server.getSmtp().getPort());
    postman.goRound();
    postman.goRound();

    MimeMessage sent = only(server.getReceivedMessages());
    assertThat(sent.getHeader("Message-ID")).containsExactly(value("message_id"));
    assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(sent.getSubject())
        .isEqualTo("Reminder: Vote: Gate 5 – until Fri 13 Mar 2026, 18:00");
    MimeMultipart parts = (MimeMultipart) sent.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("A ballot waits for your vote.")
        .contains("http://127.0.0.1:8080/ballots/7");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("<a href=\"http://127.0.0.1:8080/ballots/7\">")
        .contains("&lt;b&gt;");
    assertThat(value("state")).isEqualTo("SENT");
    assertThat(value("content")).isNull();
  }

  @Test
  void writesInTheLanguageOfTheReader() throws Exception {
    outbox.put(letter(person("王小明", "zh-CN"), "zh"));
    outbox.put(letter(person("Ирина", "ru"), "ru"));

    postman(server.getSmtp().getPort()).goRound();

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getSubject)
        .satisfiesExactlyInAnyOrder(
            subject -> assertThat(subject).startsWith("提醒："),
            subject -> assertThat(subject).startsWith("Напоминание:"));
  }

  @Test
  void putsTheSameLetterOnlyOnceAndNoneForWhoHasLeft() {
    assertThat(outbox.put(letter(helena, "same"))).isTrue();
    assertThat(outbox.put(letter(helena, "same"))).isFalse();
    PersonId gone = person("Jo", "en");
    people.leave(ADMIN, gone, clock.instant().atZone(clock.getZone()).toLocalDate());
    assertThat(outbox.put(letter(gone, "other"))).isFalse();
  }

  @Test
  void letsLettersWaitWhileSendingIsOffAndEndsThemWhenNobodyNeedsThemAnyMore() {
    outbox.put(letter(helena, "k1"));
    Postman off = postman(new SmtpSettings("", 25, "", "", Encryption.NONE, "t@h", 2));

    off.goRound();
    assertThat(value("state")).isEqualTo("WAITING");
    clock.advance(Outbox.USUAL_LIFE);
    off.goRound();

    assertThat(value("state")).isEqualTo("LAPSED");
    assertThat(value("content")).isNull();
  }

  @Test
  void keepsNothingReadableInTheDatabaseAndNobodyInTheLog(CapturedOutput log) throws IOException {
    outbox.put(letter(helena, "k1"));
    assertThat(value("content")).doesNotContain("ballot").doesNotContain("Gate");
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("RCPT", "550 <helena@example.org> unknown"))) {
      postman(new SmtpSettings("127.0.0.1", smtp.port(), "", "secret-7", Encryption.NONE, "t@h", 2))
          .goRound();
    }
    assertThat(value("trouble")).isEqualTo("550 (address) unknown");
    assertThat(log.getAll()).doesNotContain("helena@").doesNotContain("secret-7");
  }

  @Test
  void touchesNoLetterWhileTheServerCannotBeReached() throws IOException {
    outbox.put(letter(helena, "k1"));
    int closed;
    try (ScriptedSmtp gone = new ScriptedSmtp(Map.of())) {
      closed = gone.port();
    }
    Postman postman = postman(closed);

    postman.goRound();

    assertThat(postman.silence()).isPresent();
    assertThat(value("state")).isEqualTo("WAITING");
    assertThat(value("attempts")).isEqualTo("0");
  }

  @Test
  void tellsNothingToAServerThatOffersNoEncryptionOrThatNobodyVouchesFor() {
    outbox.put(letter(helena, "k1"));
    int plain = server.getSmtp().getPort();
    refuses(new SmtpSettings("127.0.0.1", plain, "", "", Encryption.STARTTLS, "t@h", 2));
    GreenMail selfSigned = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    selfSigned.start();
    try {
      int port = selfSigned.getSmtps().getPort();
      refuses(new SmtpSettings("127.0.0.1", port, "", "", Encryption.TLS, "t@h", 2));
      assertThat(selfSigned.getReceivedMessages()).isEmpty();
    } finally {
      selfSigned.stop();
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private void refuses(SmtpSettings settings) {
    Postman postman = postman(settings);
    postman.goRound();
    assertThat(postman.silence()).isPresent();
    assertThat(value("state")).isEqualTo("WAITING");
    Health health = new OutboxHealth(mails, postman).health();
    assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
    assertThat(health.getDetails()).containsEntry("waiting", 1L).containsEntry("unsettled", 0L);
  }

  @Test
  void triesAgainLaterAndLaterAndThenAsksAPerson() throws IOException {
    outbox.put(letter(helena, "k1"));
    String id = value("message_id");
    try (ScriptedSmtp busy = new ScriptedSmtp(Map.of("RCPT", "451 mailbox busy"))) {
      Postman postman = postman(busy.port());
      postman.goRound();
      assertThat(value("state")).isEqualTo("WAITING");
      postman.goRound();
      assertThat(value("attempts")).isEqualTo("1");
      for (Duration pause : Mail.PAUSES) {
        clock.advance(pause);
        postman.goRound();
      }
    }
    assertThat(value("state")).isEqualTo("DEAD");
    assertThat(value("attempts")).isEqualTo("8");
    assertThat(value("message_id")).isEqualTo(id);
    assertThat(desk.overview(ADMIN).dead()).isEqualTo(1);
  }

  @Test
  void doesNotTryAgainWhatTheServerRefusesForGood() throws IOException {
    outbox.put(letter(helena, "k1"));
    try (ScriptedSmtp strict = new ScriptedSmtp(Map.of("END", "554 refused as spam"))) {
      Postman postman = postman(strict.port());
      postman.goRound();
      clock.advance(Duration.ofDays(1));
      postman.goRound();
      assertThat(strict.letters()).hasSize(1);
    }
    assertThat(value("state")).isEqualTo("DEAD");
    assertThat(value("trouble")).isEqualTo("554 refused as spam");
  }

  @Test
  void showsALetterWhoseFateIsUnknownAndNeverSendsItAgainByItself() throws IOException {
    outbox.put(letter(helena, "k1"));
    try (ScriptedSmtp falls = new ScriptedSmtp(Map.of("END", ScriptedSmtp.SILENCE))) {
      postman(falls.port()).goRound();
      assertThat(falls.letters()).hasSize(1);
    }
    assertThat(value("state")).isEqualTo("UNKNOWN");

    clock.advance(Duration.ofDays(1));
    postman(server.getSmtp().getPort()).goRound();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(desk.overview(ADMIN).unknown()).isEqualTo(1);
    assertThat(desk.page(ADMIN, false, 0).getContent())
        .singleElement()
        .satisfies(row -> assertThat(row.person()).isEqualTo(helena));
  }

  @Test
  void doesNotSendAgainWhatWasClaimedWhenTheServerDied() {
    outbox.put(letter(helena, "k1"));
    UUID dead = UUID.randomUUID();
    dispatch.claim(dispatch.due().get(0), dead);

    postman(server.getSmtp().getPort()).goRound();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(value("state")).isEqualTo("UNKNOWN");
  }

  @Test
  void believesAServerThatWasOnlySlow() {
    outbox.put(letter(helena, "k1"));
    UUID slow = UUID.randomUUID();
    UUID letter = dispatch.due().get(0);
    dispatch.claim(letter, slow);
    postman(server.getSmtp().getPort()).goRound();

    dispatch.settle(letter, slow, new Delivery.Taken());

    assertThat(value("state")).isEqualTo("SENT");
  }

  @Test
  void letsAnAdministratorDecideWhatBecomesOfIt() throws Exception {
    UUID first = unknown("k1");
    desk.sendAgain(ADMIN, first);
    postman(server.getSmtp().getPort()).goRound();
    assertThat(only(server.getReceivedMessages()).getHeader("Message-ID"))
        .containsExactly("<" + first + "@localhost>");

    UUID second = unknown("k2");
    assertThat(desk.markAsSent(ADMIN, second)).isEmpty();
    assertThat(desk.markAsSent(ADMIN, second))
        .map(Refusal::reason)
        .contains("mail.refused.settled");
    assertThat(desk.overview(ADMIN)).extracting(OutboxDesk.Overview::sent).isEqualTo(2L);
    assertThatThrownBy(() -> desk.overview(Actor.of(helena)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void twoPostmenNeverClaimTheSameLetter() {
    outbox.put(letter(helena, "k1"));
    UUID letter = dispatch.due().get(0);

    assertThat(dispatch.claim(letter, UUID.randomUUID())).isPresent();
    assertThat(dispatch.claim(letter, UUID.randomUUID())).isEmpty();
  }

  private UUID unknown(String key) {
    outbox.put(letter(helena, key));
    UUID letter = dispatch.due().get(0);
    dispatch.claim(letter, UUID.randomUUID());
    dispatch.loseSightOfClaimsBefore(UUID.randomUUID());
    return letter;
  }

  private Postman postman(int port) {
    return postman(
        new SmtpSettings("127.0.0.1", port, "", "", Encryption.NONE, "tollgate@example.org", 2));
  }

  private Postman postman(SmtpSettings settings) {
    return new Postman(dispatch, new SmtpCarrier(settings), settings, clock);
  }

  private static Letter letter(PersonId to, String key) {
    ZonedDateTime deadline = ZonedDateTime.parse("2026-03-13T18:00:00+01:00[Europe/Berlin]");
    return new Letter(
        to,
        "reminder",
        key,
        Wording.of("notice.reminder.subject", Wording.of("ballot.work.vote", "Gate 5"), deadline),
        List.of(
            Letter.Line.text(Wording.of("notice.reminder.lead")),
            Letter.Line.text(Wording.of("ballot.work.vote", "<b>Gate 5</b>")),
            Letter.Line.button(Wording.of("notice.ballot.open"), "/ballots/7")),
        null);
  }

  private PersonId person(String name, String language) {
    OrganisationId client = people.addOrganisation(ADMIN, "Client " + UUID.randomUUID());
    return people.addPerson(
        ADMIN, new NewPerson(name, "helena@example.org", client, null, language));
  }

  private static MimeMessage only(MimeMessage[] messages) {
    assertThat(messages).hasSize(1);
    assertThat(GreenMailUtil.getWholeMessage(messages[0])).isNotBlank();
    return messages[0];
  }

  private String value(String column) {
    return database.queryForObject("select " + column + " from mail", String.class);
  }
}
