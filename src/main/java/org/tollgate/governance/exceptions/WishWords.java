package org.tollgate.governance.exceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.exceptions.Proposal.SeatAct;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.VotingRule;

/** Says how the committee is to change, for those who vote on it and those who read of it. */
@Component
class WishWords {

  private final Rollouts rollouts;
  private final PeopleDirectory people;
  private final MessageSource messages;

  WishWords(Rollouts rollouts, PeopleDirectory people, MessageSource messages) {
    this.rollouts = rollouts;
    this.people = people;
    this.messages = messages;
  }

  /** One sentence for a seat; for the rule one for each of its parts. Empty without a change. */
  List<String> words(ExceptionView view, Locale locale) {
    Proposal.SeatWish wish = view.proposal() == null ? null : view.proposal().seat();
    if (wish == null) {
      return List.of();
    }
    return switch (wish.act()) {
      case RULE -> rule(wish.rule(), locale);
      case ADD -> added(wish, locale);
      case FILL, VACATE, CHAIR, REMOVE ->
          List.of(
              say(
                  "exceptions.briefing.seat." + wish.act(),
                  locale,
                  rollouts.titleOf(wish.seat()),
                  name(wish.person())));
    };
  }

  private List<String> added(Proposal.SeatWish wish, Locale locale) {
    String organisation =
        people.organisationNames(Set.of(wish.added().organisation())).values().stream()
            .findFirst()
            .orElse("");
    List<String> words = new ArrayList<>();
    words.add(
        say("exceptions.briefing.seat." + SeatAct.ADD, locale, wish.added().title(), organisation));
    if (wish.person() != null) {
      words.add(
          say(
              "exceptions.briefing.seat." + SeatAct.FILL,
              locale,
              wish.added().title(),
              name(wish.person())));
    }
    return words;
  }

  private List<String> rule(VotingRule rule, Locale locale) {
    String majority =
        say("exceptions.briefing.majority." + rule.majority(), locale, rule.thresholdPercent());
    return List.of(
        say("exceptions.briefing.rule", locale, majority),
        say("exceptions.briefing.quorum", locale, rule.quorumPercent()),
        say("exceptions.briefing.days", locale, rule.ballotDays(), rule.extensionDays()),
        say("exceptions.briefing.fallback." + rule.fallback(), locale));
  }

  private String name(PersonId person) {
    return person == null ? "" : people.find(person).map(PersonView::name).orElse("–");
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
