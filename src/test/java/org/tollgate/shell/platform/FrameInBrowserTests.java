package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.Browser;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class FrameInBrowserTests {

  private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1024, 1440);
  private static final List<String> PAGES =
      List.of(
          "/inbox",
          "/me",
          "/admin/people",
          "/admin/people/new",
          "/admin/organisations",
          "/nowhere");
  private static final String PASSWORD = "barrier goes up";

  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private PasswordChoice passwords;
  @LocalServerPort private int port;

  private Browser browser;
  private String username;

  @BeforeEach
  void openAnAdministratorsAccount() {
    String unique = PersonId.random().toString().substring(0, 8);
    username = "ada." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, "Lanternway Travel " + unique);
    PersonId ada =
        people.addPerson(
            Actor.SYSTEM, new NewPerson("Ada Lind", "ada@example.org", organisation, null, "en"));
    var opened = (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, ada, new Username(username));
    passwords.byLink(opened.link().token(), PASSWORD);
    accounts.grantAdministration(Actor.SYSTEM, opened.account());
    browser = Browser.start();
  }

  @AfterEach
  void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void noPageScrollsSidewaysAtAnyWidth() {
    Page page = browser.person(1440, 900);
    logIn(page);
    for (String path : PAGES) {
      page.navigate(address(path));
      for (int width : WIDTHS) {
        page.setViewportSize(width, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as(path + " at " + width)
            .isEqualTo(width);
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void recordsDaysAwayWithoutJavaScript() {
    Page page = browser.person(390, 844, false);
    logIn(page);
    page.navigate(address("/me"));
    page.getByLabel("First day").fill("2099-12-01");
    page.getByLabel("Last day").fill("2099-12-05");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record")).click();
    assertThat(page.locator("main").innerText()).contains("1 Dec 2099 – 5 Dec 2099");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void leadsThroughTheHeaderByKeyboard() {
    Page page = browser.person(1440, 900);
    logIn(page);
    page.navigate(address("/me"));
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to content");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Tollgate");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Rollouts");
  }

  @Test
  void showsWhereOneIsInTheHeader() {
    Page page = browser.person(390, 844);
    logIn(page);
    page.navigate(address("/admin/people"));
    assertThat(page.locator("header a[aria-current=page]").allInnerTexts())
        .containsExactly("Accounts");
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.innerText.trim()");
  }

  private void logIn(Page page) {
    page.navigate(address("/login"));
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
    page.waitForURL(address("/rollouts"));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
