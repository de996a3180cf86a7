package org.tollgate.governance.task.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.task.Inbox;

/** The page with a person's open work. */
@Controller
class InboxController {

  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/inbox")
  String inbox(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
    Inbox.Contents contents = inbox.of(actor, page);
    model.addAttribute("page", contents.entries());
    model.addAttribute("groups", groups(contents));
    model.addAttribute("late", contents.totals().get(Inbox.Urgency.LATE));
    model.addAttribute("soon", contents.totals().get(Inbox.Urgency.SOON));
    return "task/inbox";
  }

  private static List<Group> groups(Inbox.Contents contents) {
    return Arrays.stream(Inbox.Urgency.values())
        .map(
            urgency ->
                new Group(
                    urgency.name().toLowerCase(java.util.Locale.ROOT),
                    contents.totals().get(urgency),
                    contents.entries().stream().filter(e -> e.urgency() == urgency).toList()))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  /**
   * @param word late, soon or later
   * @param total in the whole inbox, not only on this page
   */
  record Group(String word, long total, List<Inbox.Entry> entries) {}
}
