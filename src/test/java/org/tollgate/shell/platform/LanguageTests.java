package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.WholeTollgate;

/** Which language a reader gets, and that a choice follows the person. */
@WholeTollgate
class LanguageTests {

  private static final String PASSWORD = "barrier goes up";

  @Autowired private MockMvcTester web;
  @Autowired private PeopleManagement people;
  @Autowired private PeopleDirectory directory;
  @Autowired private AccountManagement accounts;
  @Autowired private PasswordChoice passwords;

  private PersonId irina;
  private String username;

  @BeforeEach
  void aRussianSpeakerWithAnAccount() {
    String unique = PersonId.random().toString().substring(0, 8);
    username = "irina." + unique;
    var organisation = people.addOrganisation(Actor.SYSTEM, "Lanternway " + unique);
    NewPerson ru = new NewPerson("Ирина", "irina@example.org", organisation, null, "ru");
    irina = people.addPerson(Actor.SYSTEM, ru);
    var opened = (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, irina, new Username(username));
    passwords.byLink(opened.link().token(), PASSWORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
        "zh                      | zh-CN",
        "ru-RU                   | ru",
        "de, ru;q=0.5, en;q=0.4  | ru",
        "en-GB                   | en",
        "de                      | en",
        "nonsense;;q=            | en"
      })
  void takesBeforeTheLogInWhatTheBrowserAsksFor(String wish, String language) {
    assertThat(web.get().uri("/login").header("Accept-Language", wish))
        .bodyText()
        .contains("<html lang=\"" + language + "\"");
  }

  @Test
  void remembersAChoiceInTheBrowser() {
    MvcTestResult chosen = choose(new MockHttpSession(), "zh-CN", "/login");
    assertThat(chosen).hasStatus(303).hasHeader("Location", "/login");
    Cookie cookie = chosen.getResponse().getCookie("tollgate-language");
    assertThat(web.get().uri("/login").header("Accept-Language", "ru").cookie(cookie))
        .bodyText()
        .contains("<html lang=\"zh-CN\"", ">登录</h1>");
  }

  @Test
  void asksTheBrowserUntilThePersonHasChosen() {
    MockHttpSession session = logIn(new MockHttpSession());
    assertThat(web.get().uri("/me").session(session).header("Accept-Language", "zh-CN"))
        .bodyText()
        .contains("<html lang=\"zh-CN\"");
    assertThat(directory.chosenLanguage(irina)).isEmpty();
  }

  @Test
  void keepsTheChoiceWithThePerson() {
    choose(logIn(new MockHttpSession()), "zh-CN", "/me");
    assertThat(directory.find(irina).orElseThrow().language()).isEqualTo("zh-CN");
    assertThat(directory.chosenLanguage(irina)).contains("zh-CN");
    assertThat(web.get().uri("/me").session(logIn(new MockHttpSession())))
        .bodyText()
        .contains("<html lang=\"zh-CN\"");
  }

  @Test
  void keepsWhatWasChosenAtTheDoor() {
    MockHttpSession session = new MockHttpSession();
    choose(session, "en", "/login");
    assertThat(web.get().uri("/me").session(logIn(session)).header("Accept-Language", "ru"))
        .bodyText()
        .contains("<html lang=\"en\"");
    assertThat(directory.find(irina).orElseThrow().language()).isEqualTo("en");
  }

  @Test
  void changesNothingForALanguageThatIsNotOffered() {
    assertThat(choose(logIn(new MockHttpSession()), "de", "/me")).hasStatus(303);
    assertThat(directory.find(irina).orElseThrow().language()).isEqualTo("ru");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/a\r\nb",
        "me"
      })
  void neverLeadsElsewhere(String back) {
    assertThat(choose(new MockHttpSession(), "ru", back)).hasHeader("Location", "/");
  }

  @Test
  void leadsBackToTheSameListWithItsFilter() {
    MvcTestResult page =
        web.get()
            .uri("/rollouts?show=active&text=a")
            .session(logIn(new MockHttpSession()))
            .exchange();
    assertThat(page)
        .bodyText()
        .contains("name=\"back\" value=\"/rollouts?show=active&amp;text=a\"");
  }

  @Test
  void refusesAChoiceThatAnotherSiteSends() {
    assertThat(web.post().uri("/language").param("to", "ru")).hasStatus(403);
  }

  private MockHttpSession logIn(MockHttpSession session) {
    var entered =
        web.post()
            .uri("/login")
            .session(session)
            .param("username", username)
            .param("password", PASSWORD)
            .with(csrf())
            .exchange();
    assertThat(entered).hasRedirectedUrl("/");
    return (MockHttpSession) entered.getRequest().getSession();
  }

  private MvcTestResult choose(MockHttpSession session, String to, String back) {
    return web.post()
        .uri("/language")
        .session(session)
        .param("to", to)
        .param("back", back)
        .with(csrf())
        .exchange();
  }
}
