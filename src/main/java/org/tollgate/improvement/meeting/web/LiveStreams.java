package org.tollgate.improvement.meeting.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tollgate.base.shared.PersonId;
import org.tollgate.improvement.meeting.RetrospectiveEvents;
import org.tollgate.improvement.meeting.RetrospectiveId;

/**
 * The open streams of meetings. What is sent says that something changed and nothing else: no card,
 * no author, no number. A stream holds neither a transaction nor a connection to the database.
 */
@Component
class LiveStreams {

  /** A browser comes back by itself; rights are asked for again then. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final int mostInMeeting;
  private final int mostOfPerson;

  LiveStreams(
      @Value("${tollgate.meeting.streams:60}") int mostInMeeting,
      @Value("${tollgate.meeting.streams-of-person:4}") int mostOfPerson) {
    this.mostInMeeting = mostInMeeting;
    this.mostOfPerson = mostOfPerson;
  }

  private record Stream(RetrospectiveId meeting, PersonId person, SseEmitter emitter) {}

  /**
   * @return empty if the meeting or the person has as many as they may; the page works without
   */
  Optional<SseEmitter> open(RetrospectiveId meeting, PersonId person) {
    long inMeeting = streams.stream().filter(each -> each.meeting().equals(meeting)).count();
    long ofPerson = streams.stream().filter(each -> each.person().equals(person)).count();
    if (inMeeting >= mostInMeeting || ofPerson >= mostOfPerson) {
      return Optional.empty();
    }
    Stream stream = new Stream(meeting, person, new SseEmitter(LONGEST.toMillis()));
    stream.emitter().onCompletion(() -> streams.remove(stream));
    stream.emitter().onTimeout(() -> streams.remove(stream));
    stream.emitter().onError(failure -> streams.remove(stream));
    streams.add(stream);
    send(stream, "ready");
    return Optional.of(stream.emitter());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(RetrospectiveEvents.Changed event) {
    streams.stream()
        .filter(each -> each.meeting().equals(event.retrospective()))
        .forEach(each -> send(each, "changed"));
  }

  /** Keeps lines open through proxies, and finds those whose reader is gone. */
  @Scheduled(fixedDelay = 20_000)
  void breathe() {
    streams.forEach(each -> send(each, "still"));
  }

  private void send(Stream stream, String what) {
    try {
      stream.emitter().send(SseEmitter.event().name(what).data(""));
    } catch (IOException | IllegalStateException gone) {
      streams.remove(stream);
    }
  }

  /** Before the server waits for what is still being answered: a stream would never end. */
  @EventListener
  void on(ContextClosedEvent closing) {
    streams.forEach(each -> each.emitter().complete());
  }
}
