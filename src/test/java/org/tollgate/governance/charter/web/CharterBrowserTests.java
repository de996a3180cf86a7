package org.tollgate.governance.charter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.Browser;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.WholeTollgate;

/** A charter from the first step to the sponsor's signature, as people do it. */
@WholeTollgate
class CharterBrowserTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private AccountDirectory accounts;
  @LocalServerPort private int port;

  @Test
  void isWrittenWithoutScriptsAndSignedOnAPhone() {
    Cast cast = fixtures.cast();
    try (Browser browser = Browser.start()) {
      Page director = browser.person(1280, 900, false);
      logIn(director, cast, "director");
      writeCharter(director, cast);
      assertThat(director.locator("h2").allTextContents().toString()).contains("is complete");
      button(director, "Ask for the signatures");

      Page sponsor = browser.person(390, 844);
      logIn(sponsor, cast, "sponsor");
      sponsor.navigate(address("/inbox"));
      link(sponsor, "Accept the charter of Pinecrest Camps");
      sponsor.locator("li:has-text('The charter as a whole') a").click();
      assertThat(sponsor.content()).contains("Quotes are answered within a day");
      sponsor.getByLabel("Password").fill(RolloutFixtures.PASSWORD);
      button(sponsor, "Sign");

      assertThat(sponsor.content()).contains("Signed. The record has it.", "in force");
      assertThat(overflow(sponsor)).as("sideways scroll at 390 px").isLessThanOrEqualTo(0);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private void writeCharter(Page page, Cast cast) {
    page.navigate(address("/rollouts"));
    page.getByRole(AriaRole.LINK, named("Start a rollout")).first().click();
    page.getByLabel("Name of the rollout").fill("Pinecrest Camps");
    page.getByLabel("Client").selectOption(cast.client().toString());
    page.getByLabel("Time zone").selectOption("Europe/Oslo");
    goOn(page);
    page.getByLabel("Problem 1").fill("Nobody sees all orders of a customer");
    goOn(page);
    page.getByLabel("The goal").fill("Quotes are answered within a day");
    goOn(page);
    page.getByLabel("Sales", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Department 1").last().fill("Sales");
    page.getByLabel("Supporter who signs").first().selectOption(cast.person("lead").toString());
    goOn(page);
    choose(page, "Sponsor", cast.person("sponsor"));
    choose(page, "Successor of the sponsor", cast.person("successor"));
    choose(page, "Chair", cast.person("chair"));
    goOn(page);
    String[] phases = {"Preparation", "Kickoff", "Diagnosis", "Design", "Go-live", "Post-launch"};
    for (int i = 0; i < phases.length; i++) {
      page.getByLabel((i + 1) + " " + phases[i]).fill("2030-0" + (i + 1) + "-15");
    }
    page.getByLabel("First report date").fill("2030-01-31");
    goOn(page);
  }

  private void logIn(Page page, Cast cast, String part) {
    PersonId person = cast.person(part);
    String username = accounts.of(java.util.Set.of(person)).get(person).username();
    Browser.logIn(page, address(""), username, RolloutFixtures.PASSWORD);
  }

  private static void choose(Page page, String seat, PersonId person) {
    page.locator(".tg-field:has(label:has-text('" + seat + "')) select")
        .first()
        .selectOption(new SelectOption().setValue(person.toString()));
  }

  private static void goOn(Page page) {
    button(page, "Save and go on");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static int overflow(Page page) {
    Object wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wider).intValue();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
