package org.tollgate.base.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.api.Listing;
import org.tollgate.base.api.PageAsk;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.RecordFilter;
import org.tollgate.base.audit.RecordPage;
import org.tollgate.base.audit.RecordReading;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** The record for programs: its rows, its head, and whether it is unaltered. */
@RestController
@RequestMapping("/api/v1/record")
@Tag(name = "Record")
class RecordApi {

  private final RecordReading reading;
  private final Clock clock;

  RecordApi(RecordReading reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * @param sequence number of the row, from 1
   * @param rollout null for what belongs to none
   * @param actor the nil id for Tollgate itself
   * @param facts canonical JSON
   * @param hash SHA-256 of the row
   */
  record Row(
      long sequence,
      Instant at,
      String act,
      UUID rollout,
      UUID subject,
      UUID actor,
      String facts,
      String hash) {

    static Row of(RecordedAct act) {
      return new Row(
          act.sequence(),
          act.at(),
          act.act(),
          act.rollout().map(RolloutId::value).orElse(null),
          act.subject(),
          act.actor().value(),
          act.facts(),
          act.hash());
    }
  }

  /**
   * @param text the form in which it is kept elsewhere: {@code N:HASH}
   */
  record Head(long sequence, String hash, String text) {

    static Head of(ChainHead head) {
      return new Head(head.sequence(), head.hash(), head.toString());
    }
  }

  /**
   * @param row the first broken row, or null
   * @param damage what happened to it, or null
   * @param head at the moment of the check, or null where it is broken
   */
  record Verification(boolean unaltered, Long row, Verdict.Damage damage, Head head, Instant at) {}

  @Operation(summary = "The rows that the reader may see, newest first")
  @GetMapping
  ResponseEntity<Listing<Row>> listRecord(
      Actor actor,
      @RequestParam(required = false) UUID rollout,
      @RequestParam(required = false) String act,
      @Valid @ParameterObject PageAsk ask) {
    RecordFilter filter =
        new RecordFilter(
            Optional.ofNullable(rollout).map(RolloutId::new).map(Set::of),
            Optional.ofNullable(act).filter(word -> !word.isEmpty()));
    RecordPage found = reading.page(actor, filter, ask.page(), ask.size());
    return Listing.answer(new PageImpl<>(found.acts(), ask.request(), found.total()), Row::of);
  }

  @Operation(summary = "The head of the record, to be kept elsewhere")
  @GetMapping("/head")
  Head readRecordHead(Actor actor) {
    return Head.of(reading.head(actor));
  }

  @Operation(summary = "Whether the record is unaltered; with a head kept elsewhere also its end")
  @GetMapping("/verification")
  Verification verifyRecord(Actor actor, @RequestParam(defaultValue = "") String expect) {
    Optional<ChainHead> exported = ChainHead.parse(expect);
    if (!expect.isBlank() && exported.isEmpty()) {
      throw new DeclinedException(
          HttpStatus.UNPROCESSABLE_CONTENT, Refusal.because("audit.record.expect.refused"));
    }
    Verdict verdict = reading.verify(actor, exported);
    Instant now = clock.instant();
    return verdict instanceof Verdict.Broken broken
        ? new Verification(false, broken.row(), broken.damage(), null, now)
        : new Verification(true, null, null, Head.of(((Verdict.Unaltered) verdict).head()), now);
  }
}
