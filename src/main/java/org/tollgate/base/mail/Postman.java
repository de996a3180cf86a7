package org.tollgate.base.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Empties the outbox; called by the clock, never by a request. While the server cannot be reached
 * no letter is touched.
 */
@Service
public class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final Dispatch dispatch;
  private final SmtpCarrier carrier;
  private final SmtpSettings settings;
  private final Clock clock;
  private final UUID run = UUID.randomUUID();
  private boolean begun;
  private volatile Silence silence;

  Postman(Dispatch dispatch, SmtpCarrier carrier, SmtpSettings settings, Clock clock) {
    this.dispatch = dispatch;
    this.carrier = carrier;
    this.settings = settings;
    this.clock = clock;
  }

  /** The server could not be reached. */
  public record Silence(Instant since, String why) {}

  /** What keeps the server from being reached, as of the last round. */
  public Optional<Silence> silence() {
    return Optional.ofNullable(silence);
  }

  /** One round: claims that nobody settles, letters that nobody needs, then what is due. */
  public synchronized void goRound() {
    if (begun) {
      dispatch.loseSightOfOldClaims();
    } else {
      int unknown = dispatch.loseSightOfClaimsBefore(run);
      if (unknown > 0) {
        LOG.warn("{} letters of an earlier start have an unknown fate", unknown);
      }
      begun = true;
    }
    dispatch.lapse();
    if (settings.isOn()) {
      deliver(dispatch.due());
    }
  }

  private void deliver(List<UUID> due) {
    Iterator<UUID> letters = due.iterator();
    while (letters.hasNext()) {
      try (Transport transport = carrier.open()) {
        silence = null;
        while (letters.hasNext() && deliver(transport, letters.next())) {}
      } catch (MessagingException e) {
        noteSilence(e);
        return;
      }
    }
  }

  /** Whether the connection is good for another letter. */
  private boolean deliver(Transport transport, UUID id) {
    Optional<Dispatch.Claimed> claimed = claim(id);
    if (claimed.isEmpty()) {
      return true;
    }
    Delivery delivery = send(transport, claimed.get());
    dispatch.settle(id, run, delivery);
    if (!(delivery instanceof Delivery.Taken)) {
      LOG.warn("Letter {}: {}", id, delivery.getClass().getSimpleName());
    }
    return transport.isConnected();
  }

  private Optional<Dispatch.Claimed> claim(UUID id) {
    try {
      return dispatch.claim(id, run);
    } catch (OptimisticLockingFailureException anotherWasFaster) {
      return Optional.empty();
    }
  }

  private Delivery send(Transport transport, Dispatch.Claimed letter) {
    if (letter.address() == null) {
      return new Delivery.Never("The person has no address");
    }
    if (letter.content() == null) {
      return new Delivery.Never("The letter was sealed under another key");
    }
    return carrier.send(transport, letter, clock.instant());
  }

  private void noteSilence(MessagingException e) {
    Instant since = silence == null ? clock.instant() : silence.since();
    silence = new Silence(since, SmtpCarrier.clean(String.valueOf(e.getMessage())));
    LOG.warn("The mail server cannot be reached: {}", e.getClass().getSimpleName());
  }
}
