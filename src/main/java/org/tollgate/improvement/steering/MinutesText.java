package org.tollgate.improvement.steering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/**
 * What minutes say, as they are kept. Who was there stands by seat, so that the text names no
 * person.
 */
@Component
class MinutesText {

  private final SteeringActionRepository actions;
  private final Rollouts rollouts;
  private final MessageSource messages;

  MinutesText(SteeringActionRepository actions, Rollouts rollouts, MessageSource messages) {
    this.actions = actions;
    this.rollouts = rollouts;
    this.messages = messages;
  }

  String of(MeetingView view, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say("steering.one", locale, view.number())
            + " · "
            + view.plan().startsAt().atZone(rollouts.view(view.rollout()).zone()).toLocalDateTime()
            + " · "
            + view.plan().place());
    lines.add("");
    lines.add(say("steering.attendance", locale));
    List<SeatView> seats = rollouts.seats(view.rollout());
    Map<UUID, Presence> there = view.minutes().attendance();
    seats.stream()
        .filter(seat -> there.containsKey(seat.id().value()))
        .forEach(
            seat ->
                lines.add(
                    "– "
                        + seat.title()
                        + ": "
                        + say("steering.presence." + there.get(seat.id().value()), locale)));
    if (!view.minutes().notes().isEmpty()) {
      lines.add("");
      lines.add(view.minutes().notes());
    }
    view.minutes().decisions().forEach(one -> decision(one, locale, lines));
    actions(view, seats, locale, lines);
    return Normalizer.normalize(String.join("\n", lines), Normalizer.Form.NFC);
  }

  private void decision(SteeringDecision one, Locale locale, List<String> lines) {
    lines.add("");
    lines.add(one.code() + " " + one.question());
    lines.add(say("steering.options", locale) + ": " + one.options());
    lines.add(say("steering.decision", locale) + ": " + one.decision());
    lines.add(say("steering.reason", locale) + ": " + one.reason());
    lines.add(say("steering.decided-by", locale) + ": " + one.decidedBy());
    lines.add(say("steering.on-business", locale) + ": " + one.effects().business());
    lines.add(say("steering.on-it", locale) + ": " + one.effects().it());
    lines.add(say("steering.on-people", locale) + ": " + one.effects().people());
  }

  private void actions(MeetingView view, List<SeatView> seats, Locale locale, List<String> lines) {
    List<SteeringAction.Line> given =
        actions.findAllOf(view.rollout()).stream()
            .map(SteeringAction::line)
            .filter(one -> one.meeting().equals(view.id()))
            .toList();
    if (!given.isEmpty()) {
      lines.add("");
      lines.add(say("steering.actions", locale));
    }
    for (SteeringAction.Line one : given) {
      String owner =
          seats.stream()
              .filter(seat -> one.owner().equals(seat.person()))
              .map(SeatView::title)
              .findFirst()
              .orElse("–");
      lines.add("– " + one.wording() + " (" + owner + ", " + one.due() + ")");
    }
  }

  /** SHA-256 in hex. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
