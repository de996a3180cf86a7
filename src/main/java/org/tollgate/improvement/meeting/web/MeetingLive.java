package org.tollgate.improvement.meeting.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.meeting.MeetingBoard;
import org.tollgate.improvement.meeting.RetrospectiveId;

/** Tells the pages of a meeting that there is something new; they fetch it themselves. */
@Controller
class MeetingLive {

  private final MeetingBoard board;
  private final LiveStreams streams;

  MeetingLive(MeetingBoard board, LiveStreams streams) {
    this.board = board;
    this.streams = streams;
  }

  @GetMapping(
      path = "/rollouts/{rollout}/meetings/{id}/live",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    RetrospectiveId meeting = new RetrospectiveId(id);
    board.requirePart(actor, rollout, meeting);
    return streams
        .open(meeting, actor.person())
        .map(stream -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
  }
}
