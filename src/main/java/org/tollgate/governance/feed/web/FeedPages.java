package org.tollgate.governance.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.feed.FeedThrottle;
import org.tollgate.governance.feed.Feeds;
import org.tollgate.governance.rollout.RolloutRails;

/** The page on which people make their feed, and the address that calendars ask. */
@Controller
class FeedPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final FeedThrottle throttle;
  private final RolloutRails rails;

  FeedPages(Feeds feeds, FeedThrottle throttle, RolloutRails rails) {
    this.feeds = feeds;
    this.throttle = throttle;
    this.rails = rails;
  }

  @GetMapping("/rollouts/{rollout}/plan/feed")
  String page(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    feeds.state(actor, rollout).ifPresent(state -> model.addAttribute("state", state));
    return "feed/feed";
  }

  /** The address is shown once, on the page that answers. */
  @PostMapping("/rollouts/{rollout}/plan/feed")
  String make(Actor actor, @PathVariable RolloutId rollout, Model model) {
    String token = feeds.make(actor, rollout);
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/feed/" + token + ".ics")
            .toUriString();
    model.addAttribute("address", address);
    return page(actor, rollout, model);
  }

  @PostMapping("/rollouts/{rollout}/plan/feed/revoke")
  String revoke(Actor actor, @PathVariable RolloutId rollout, RedirectAttributes redirect) {
    feeds.revoke(actor, rollout);
    redirect.addFlashAttribute("notice", "feed.notice.revoked");
    return "redirect:/rollouts/" + rollout + "/plan/feed";
  }

  @GetMapping("/feed/{token}.ics")
  ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (throttle.isSlowed(address)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header("Retry-After", "60")
          .build();
    }
    Optional<String> calendar = feeds.read(Actor.SYSTEM, token, LocaleContextHolder.getLocale());
    if (calendar.isEmpty()) {
      throttle.missed(address);
      return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"tollgate.ics\"")
        .body(calendar.get().getBytes(StandardCharsets.UTF_8));
  }
}
