package org.tollgate.base.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;

/**
 * Where rooms put their letters, within the transaction of what they tell about: both are stored or
 * neither. Nothing is sent here; with or without a mail server this works the same.
 */
@Service
public class Outbox {

  /** For how long a letter is worth sending where its writer does not say. */
  static final Duration USUAL_LIFE = Duration.ofDays(7);

  private final MailRepository mails;
  private final PeopleDirectory people;
  private final LetterWriter writer;
  private final MailSeal seal;
  private final SmtpSettings settings;
  private final Clock clock;

  Outbox(
      MailRepository mails,
      PeopleDirectory people,
      LetterWriter writer,
      MailSeal seal,
      SmtpSettings settings,
      Clock clock) {
    this.mails = mails;
    this.people = people;
    this.writer = writer;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
  }

  /** When what happened to a letter; null for what has not. */
  public record Times(Instant put, Instant due, Instant claimed, Instant ended) {}

  /**
   * A letter without its content, which is the reader's alone.
   *
   * @param state WAITING, SENDING, SENT, UNKNOWN, DEAD or LAPSED
   * @param trouble what the server said last, or null
   */
  public record Row(
      UUID id,
      PersonId person,
      String kind,
      String state,
      int attempts,
      Times times,
      String trouble) {}

  /** Whether there is a mail server; else letters wait. */
  public boolean isOn() {
    return settings.isOn();
  }

  /**
   * Puts the letter in unless it is there already, or its reader does not exist or has left.
   *
   * @return whether it was put in
   */
  @Transactional
  public boolean put(Letter letter) {
    return putAll(List.of(letter)) == 1;
  }

  /**
   * The same for many letters, in as few statements as for one.
   *
   * @return how many were put in
   */
  @Transactional
  public int putAll(Collection<Letter> letters) {
    Set<PersonId> to = letters.stream().map(Letter::to).collect(Collectors.toSet());
    Map<PersonId, PersonView> readers = people.all(to);
    Set<PersonId> leavers = people.leaversAmong(to);
    Set<String> keys = letters.stream().map(Letter::key).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(mails.keysAmong(keys));
    int put = 0;
    for (Letter letter : letters) {
      PersonView reader = readers.get(letter.to());
      if (reader != null && !leavers.contains(letter.to()) && known.add(letter.key())) {
        put(letter, reader);
        put++;
      }
    }
    return put;
  }

  private void put(Letter letter, PersonView reader) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MailContent content = writer.write(letter, LetterWriter.locale(reader.language()));
    Instant until = letter.goodUntil() == null ? now.plus(USUAL_LIFE) : letter.goodUntil();
    mails.save(
        new Mail(
            letter,
            settings.domain(),
            seal.close(content),
            now,
            until.truncatedTo(ChronoUnit.MICROS)));
  }
}
