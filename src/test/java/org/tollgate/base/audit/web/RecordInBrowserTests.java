package org.tollgate.base.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.audit.RecordAccess;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.Browser;
import org.tollgate.testing.OnTestDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestDatabase
class RecordInBrowserTests {

  private static final String PASSWORD = "barrier goes up";
  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private PeopleManagement people;
  @Autowired private AccountManagement accounts;
  @Autowired private PasswordChoice passwords;
  @Autowired private ApplicationEventPublisher events;
  @MockitoBean private RecordAccess access;

  private String username;

  @BeforeAll
  static void startTheBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void recordActsAndOpenAnAccount() {
    String unique = PersonId.random().toString().substring(0, 8);
    username = "mira." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, "Quillon Car Hire " + unique);
    PersonId mira =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson("Mira Holm", unique + "@example.org", organisation, null, "en"));
    var opened = (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, mira, new Username(username));
    assertThat(passwords.byLink(opened.link().token(), PASSWORD)).isEmpty();
    RolloutId travel = RolloutId.random();
    given(access.mayReadAll(any())).willReturn(true);
    given(access.readable(any())).willReturn(Set.of(travel));
    given(access.names(any())).willReturn(Map.of(travel, "Lanternway Travel"));
    for (String act : new String[] {"charter-signed", "vote-cast", "condition-act-refused"}) {
      events.publishEvent(
          new RecordPageTests.Told(
              act, mira, travel, Map.of("ballot", UUID.randomUUID(), "choice", "CONDITIONAL")));
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, 900, true", "390, 844, false"})
  void isReadAndVerifiedOnADeskAndOnAPhoneWithoutScript(int width, int height, boolean script) {
    Page page = browser.person(width, height, script);
    Browser.logIn(page, "http://127.0.0.1:" + port, username, PASSWORD);
    page.navigate("http://127.0.0.1:" + port + "/record");

    assertThat(page.content()).contains("Not verified since you opened this page");
    page.getByText("facts and the hash").first().click();
    assertFits(page);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify")).click();

    assertThat(page.locator(".tg-verdict").innerText()).contains("Unaltered: all");
    assertFits(page);
    assertThat(browser.complaints()).isEmpty();
  }

  private static void assertFits(Page page) {
    assertThat(page.locator("body").boundingBox().width)
        .isLessThanOrEqualTo(page.viewportSize().width);
    assertThat(page.locator("#main").boundingBox().width)
        .isLessThanOrEqualTo(page.viewportSize().width);
  }
}
