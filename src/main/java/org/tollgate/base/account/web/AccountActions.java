package org.tollgate.base.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.AccountId;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.OneTimeLink;
import org.tollgate.base.account.Standing;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * What the buttons on a person's page do. A link that they give is shown once, on the next page.
 */
@Controller
@RequestMapping("/admin/people/{id}")
class AccountActions {

  private final AccountManagement management;
  private final AccountDirectory accounts;
  private final PeopleManagement people;
  private final Clock clock;

  AccountActions(
      AccountManagement management,
      AccountDirectory accounts,
      PeopleManagement people,
      Clock clock) {
    this.management = management;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/account")
  String open(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String username,
      RedirectAttributes redirect) {
    if (!Username.isValid(username)) {
      redirect.addFlashAttribute("refusal", Refusal.because("account.refused.username-form"));
      return page(id);
    }
    AccountOutcome outcome = management.open(actor, new PersonId(id), new Username(username));
    if (outcome instanceof AccountOutcome.Opened opened) {
      redirect.addFlashAttribute("link", addressOf(opened.link()));
    } else if (outcome instanceof AccountOutcome.Refused refused) {
      redirect.addFlashAttribute("refusal", refused.refusal());
    }
    return page(id);
  }

  @PostMapping("/reset")
  String reset(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    OneTimeLink link = management.resetPassword(actor, accountOf(id));
    redirect.addFlashAttribute("link", addressOf(link));
    return page(id);
  }

  @PostMapping("/disable")
  String disable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    return answer(id, management.disable(actor, accountOf(id)), "account.disabled", redirect);
  }

  @PostMapping("/enable")
  String enable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    management.enable(actor, accountOf(id));
    return answer(id, Optional.empty(), "account.enabled", redirect);
  }

  @PostMapping("/grant")
  String grant(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    management.grantAdministration(actor, accountOf(id));
    return answer(id, Optional.empty(), "account.granted", redirect);
  }

  @PostMapping("/revoke")
  String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    Optional<Refusal> refusal = management.revokeAdministration(actor, accountOf(id));
    return answer(id, refusal, "account.revoked", redirect);
  }

  @PostMapping("/leave")
  String leave(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    Optional<Refusal> refusal = people.leave(actor, new PersonId(id), LocalDate.now(clock));
    return answer(id, refusal, "account.left", redirect);
  }

  @PostMapping("/address")
  String address(
      Actor actor, @PathVariable UUID id, @RequestParam String email, RedirectAttributes redirect) {
    Optional<Refusal> refusal = people.changeAddress(actor, new PersonId(id), email);
    return answer(id, refusal, "account.address.changed", redirect);
  }

  private AccountId accountOf(UUID id) {
    PersonId person = new PersonId(id);
    Standing standing = accounts.of(Set.of(person)).get(person);
    if (standing == null) {
      throw new NotFoundException("account of", person);
    }
    return standing.account();
  }

  private static String addressOf(OneTimeLink link) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/password/")
        .path(link.token())
        .toUriString();
  }

  private static String answer(
      UUID id, Optional<Refusal> refusal, String notice, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return page(id);
  }

  private static String page(UUID id) {
    return "redirect:/admin/people/" + id;
  }
}
