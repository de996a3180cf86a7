package org.tollgate.base.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;

/**
 * The steps of sending, each a transaction of its own: what was claimed is known to be claimed,
 * whatever happens to the process afterwards.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Dispatch {

  /** No conversation with a server lasts that long. */
  static final Duration LONGEST_CLAIM = Duration.ofMinutes(15);

  private static final int BATCH = 100;

  private final MailRepository mails;
  private final PeopleDirectory people;
  private final MailSeal seal;
  private final Clock clock;

  Dispatch(MailRepository mails, PeopleDirectory people, MailSeal seal, Clock clock) {
    this.mails = mails;
    this.people = people;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * A claimed letter.
   *
   * @param address null where its reader has none any more
   * @param content null where it cannot be opened
   */
  record Claimed(UUID id, String messageId, String address, MailContent content) {}

  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public List<UUID> due() {
    return mails.due(now(), PageRequest.of(0, BATCH));
  }

  /** Empty where somebody else was faster. */
  public Optional<Claimed> claim(UUID id, UUID run) {
    Mail mail = mails.findById(id).orElse(null);
    if (mail == null || !mail.claim(run, now())) {
      return Optional.empty();
    }
    mails.save(mail);
    String address =
        people
            .find(mail.person())
            .map(PersonView::email)
            .filter(text -> !text.isBlank())
            .orElse(null);
    return Optional.of(new Claimed(id, mail.messageId(), address, open(mail)));
  }

  private MailContent open(Mail mail) {
    try {
      return seal.open(mail.content());
    } catch (IllegalStateException otherKey) {
      return null;
    }
  }

  /** Writes down what came of it, if the claim still stands. */
  public void settle(UUID id, UUID run, Delivery delivery) {
    Mail mail = mails.findById(id).filter(found -> found.isClaimedBy(run)).orElse(null);
    if (mail == null) {
      return;
    }
    if (delivery instanceof Delivery.Taken) {
      mail.acknowledge(now());
    } else if (delivery instanceof Delivery.Later later) {
      mail.postpone(later.reply(), now());
    } else if (delivery instanceof Delivery.Never never) {
      mail.refuse(never.reply(), now());
    } else if (delivery instanceof Delivery.Unclear unclear) {
      mail.loseSight(unclear.reply());
    }
    mails.save(mail);
  }

  /**
   * Claims that nobody will settle any more: those of earlier starts, and those that are too old.
   *
   * @return how many there were
   */
  public int loseSightOfClaimsBefore(UUID run) {
    List<Mail> abandoned = mails.claimedByOthers(run);
    abandoned.forEach(mail -> mail.loseSight("The server stopped while it was sent"));
    abandoned.forEach(mails::save);
    return abandoned.size() + loseSightOfOldClaims();
  }

  public int loseSightOfOldClaims() {
    List<Mail> old = mails.claimedBefore(now().minus(LONGEST_CLAIM));
    old.forEach(mail -> mail.loseSight("No answer within " + LONGEST_CLAIM.toMinutes() + " min"));
    old.forEach(mails::save);
    return old.size();
  }

  /** Ends what waited until nobody needs it; the rest comes with the next round. */
  public void lapse() {
    Instant now = now();
    List<Mail> outlived = mails.outlived(now, PageRequest.of(0, BATCH));
    outlived.forEach(mail -> mail.lapse(now));
    outlived.forEach(mails::save);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
