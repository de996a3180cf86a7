package org.tollgate.governance.task.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.Listing;
import org.tollgate.base.api.PageAsk;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.task.Inbox;

/** A person's own open work for programs. */
@RestController
@Tag(name = "Inbox")
class InboxApi {

  private final Inbox inbox;
  private final MessageSource messages;

  InboxApi(Inbox inbox, MessageSource messages) {
    this.inbox = inbox;
    this.messages = messages;
  }

  /**
   * One piece of work.
   *
   * @param kind stable key of what is to be done
   * @param title the same in the reader's language
   * @param rollout its name
   * @param page where people do it, relative to the application
   * @param due null where there is no date
   */
  record WorkItem(
      String kind,
      String title,
      String rollout,
      String page,
      LocalDate due,
      Inbox.Urgency urgency,
      boolean reminded,
      boolean escalated) {}

  @Operation(summary = "What the reader has to do, late work first")
  @GetMapping("/api/v1/inbox")
  ResponseEntity<Listing<WorkItem>> listWork(
      Actor actor, @Valid @ParameterObject PageAsk ask, Locale locale) {
    return Listing.answer(
        inbox.of(actor, ask.request()).entries(),
        entry ->
            new WorkItem(
                entry.title(),
                messages.getMessage(entry.title(), entry.arguments().toArray(), locale),
                entry.rollout(),
                entry.link(),
                entry.due(),
                entry.urgency(),
                entry.reminded(),
                entry.escalated()));
  }
}
