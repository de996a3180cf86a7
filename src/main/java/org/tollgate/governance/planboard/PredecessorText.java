package org.tollgate.governance.planboard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.schedule.LinkType;

/**
 * What a milestone waits for as people type it: {@code M-03, M-05 SS+2}. Without a type it starts
 * when the other one is reached.
 */
public final class PredecessorText {

  private static final Pattern ONE =
      Pattern.compile("M?-?(\\d{1,5})\\s*(FS|SS|FF|SF)?\\s*([+-]\\d{1,3})?");

  private PredecessorText() {}

  /** What was typed, or why it cannot be read. */
  public record Read(Set<Predecessor> predecessors, Optional<Refusal> refusal) {}

  public static Read read(String text, List<MilestoneView> plan) {
    Map<Integer, UUID> ids =
        plan.stream().collect(Collectors.toMap(MilestoneView::number, one -> one.id().value()));
    Set<Predecessor> found = new HashSet<>();
    for (String part : text == null ? new String[0] : text.split("[,;，；]")) {
      String plain = part.strip().toUpperCase(Locale.ROOT).replace('−', '-');
      if (!plain.isEmpty()) {
        Optional<Predecessor> one = one(plain, ids);
        if (one.isEmpty()) {
          return new Read(
              Set.of(), Optional.of(Refusal.because("plan.refused.typed", part.strip())));
        }
        found.add(one.get());
      }
    }
    return new Read(found, Optional.empty());
  }

  private static Optional<Predecessor> one(String text, Map<Integer, UUID> ids) {
    Matcher matcher = ONE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    UUID id = ids.get(Integer.parseInt(matcher.group(1)));
    LinkType type = matcher.group(2) == null ? LinkType.FS : LinkType.valueOf(matcher.group(2));
    int lag = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return Optional.ofNullable(id).map(other -> new Predecessor(other, type, lag));
  }

  public static String write(MilestoneView milestone, List<MilestoneView> plan) {
    Map<UUID, MilestoneView> views =
        plan.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
    return milestone.waitsFor().stream()
        .filter(link -> views.containsKey(link.milestone()))
        .map(link -> views.get(link.milestone()).code() + suffix(link))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String suffix(Predecessor link) {
    String lag = link.lag() == 0 ? "" : (link.lag() > 0 ? "+" : "") + link.lag();
    return link.type() == LinkType.FS && lag.isEmpty() ? "" : " " + link.type() + lag;
  }
}
