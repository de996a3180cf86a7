package org.tollgate.base.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;

/** What an administrator sees of the outbox, and decides where nobody else can. */
@Service
@Transactional
public class OutboxDesk {

  static final int ROWS = 25;

  private final MailRepository mails;
  private final Postman postman;
  private final SmtpSettings settings;
  private final Clock clock;

  OutboxDesk(MailRepository mails, Postman postman, SmtpSettings settings, Clock clock) {
    this.mails = mails;
    this.postman = postman;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The outbox in figures.
   *
   * @param server where letters go, or null while sending is off
   * @param silence why the server cannot be reached, or null
   */
  public record Overview(
      String server,
      Postman.Silence silence,
      long waiting,
      long sending,
      long sent,
      long unknown,
      long dead,
      long lapsed) {

    public boolean needsAPerson() {
      return unknown > 0 || dead > 0;
    }
  }

  @Transactional(readOnly = true)
  public Overview overview(Actor actor) {
    requireAdministrator(actor);
    Map<Mail.State, Long> counts = new EnumMap<>(Mail.State.class);
    mails.counts().forEach(count -> counts.put(count.state(), count.number()));
    return new Overview(
        settings.isOn() ? settings.host() + ":" + settings.port() : null,
        postman.silence().orElse(null),
        counts.getOrDefault(Mail.State.WAITING, 0L),
        counts.getOrDefault(Mail.State.SENDING, 0L),
        counts.getOrDefault(Mail.State.SENT, 0L),
        counts.getOrDefault(Mail.State.UNKNOWN, 0L),
        counts.getOrDefault(Mail.State.DEAD, 0L),
        counts.getOrDefault(Mail.State.LAPSED, 0L));
  }

  /** Letters that wait for a person, or all letters; the newest first. */
  @Transactional(readOnly = true)
  public Page<Outbox.Row> page(Actor actor, boolean all, int number) {
    requireAdministrator(actor);
    Set<Mail.State> states =
        all ? EnumSet.allOf(Mail.State.class) : EnumSet.of(Mail.State.UNKNOWN, Mail.State.DEAD);
    return mails.inStates(states, PageRequest.of(Math.max(0, number), ROWS)).map(Mail::row);
  }

  /** Sends it again; where its fate was unknown its reader may get it twice. */
  public Optional<Refusal> sendAgain(Actor actor, UUID id) {
    Instant now = now();
    return decide(actor, id, mail -> mail.tryAgain(now, now.plus(Outbox.USUAL_LIFE)));
  }

  /** The administrator found out that it has arrived. */
  public Optional<Refusal> markAsSent(Actor actor, UUID id) {
    return decide(actor, id, mail -> mail.acknowledge(now()));
  }

  public Optional<Refusal> giveUp(Actor actor, UUID id) {
    return decide(actor, id, mail -> mail.lapse(now()));
  }

  private Optional<Refusal> decide(Actor actor, UUID id, Consumer<Mail> decision) {
    requireAdministrator(actor);
    Mail mail = mails.findById(id).orElseThrow(() -> new NotFoundException("letter", id));
    if (!mail.waitsForAPerson()) {
      return Optional.of(Refusal.because("mail.refused.settled"));
    }
    decision.accept(mail);
    mails.save(mail);
    return Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator operates the outbox");
    }
  }
}
