package org.tollgate.base.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.As;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class AccountPagesTests {

  private static final Pattern LINK = Pattern.compile("http://localhost(/password/[\\w-]{43})<");

  @Autowired private MockMvcTester web;
  @Autowired private PeopleManagement people;
  @Autowired private PeopleDirectory directory;
  @Autowired private AccountDirectory accounts;

  private String unique;
  private PersonId mira;
  private RequestPostProcessor administrator;

  @BeforeEach
  void aPersonAndAnAdministrator() {
    unique = PersonId.random().toString().substring(0, 8);
    OrganisationId organisation = people.addOrganisation(Actor.SYSTEM, "Saltmarsh " + unique);
    mira = add("Mira Holm " + unique, organisation);
    administrator = As.administrator(add("Ada Lind " + unique, organisation));
  }

  @Test
  void listsPeopleWithTheStateOfTheirAccounts() {
    assertThat(web.get().uri("/admin/people?text=" + unique).with(administrator))
        .hasStatusOk()
        .bodyText()
        .contains("Mira Holm " + unique, "Saltmarsh " + unique, "No account", "2 people")
        .doesNotContain("Nobody was found");
  }

  @Test
  void saysThatNobodyWasFound() {
    assertThat(web.get().uri("/admin/people?text=nobody-" + unique).with(administrator))
        .bodyText()
        .contains("Nobody was found");
  }

  @Test
  void opensAnAccountAndShowsItsLinkOnce() {
    MvcTestResult opened = send("/account", "username", "Mira." + unique);
    assertThat(opened).hasRedirectedUrl(page());
    String link = (String) opened.getMvcResult().getFlashMap().get("link");
    assertThat(link).contains("/password/");
    assertThat(accounts.of(Set.of(mira)).get(mira).username()).isEqualTo("mira." + unique);
    assertThat(web.get().uri(page()).with(administrator).flashAttr("link", link))
        .bodyText()
        .containsPattern(LINK);
    assertThat(web.get().uri(page()).with(administrator)).bodyText().doesNotContain("/password/");
  }

  @Test
  void refusesAUsernameWithForbiddenSigns() {
    assertThat(
            send("/account", "username", "two words").getMvcResult().getFlashMap().get("refusal"))
        .hasToString("Refusal[reason=account.refused.username-form, arguments=[]]");
  }

  @Test
  void letsThePersonChooseAPasswordByTheLink() {
    String path = openedLink();
    assertThat(web.get().uri(path)).hasStatusOk().bodyText().contains("mira." + unique);
    assertThat(choose(path, "barrier goes up", "barrier goes down"))
        .hasStatusOk()
        .bodyText()
        .contains("The two are not the same.")
        .doesNotContain("barrier goes up");
    assertThat(choose(path, "barrier goes up", "barrier goes up")).hasRedirectedUrl("/login");
    assertThat(web.get().uri(path)).hasStatus(404).bodyText().contains("no longer good");
  }

  @Test
  void disablesAndEnablesAnAccount() {
    openedLink();
    assertThat(send("/disable")).hasRedirectedUrl(page());
    assertThat(accounts.of(Set.of(mira)).get(mira).enabled()).isFalse();
    assertThat(send("/enable")).hasRedirectedUrl(page());
    assertThat(accounts.of(Set.of(mira)).get(mira).enabled()).isTrue();
  }

  @Test
  void answers404ForAnAccountThatIsNotThere() {
    assertThat(send("/disable")).hasStatus(404);
  }

  @Test
  void letsEverybodyRecordTheirOwnDaysAway() {
    assertThat(absence("2026-12-05", "2026-12-01")).bodyText().contains("before the first");
    assertThat(absence("2026-12-01", "")).bodyText().contains("Please fill this in.");
    assertThat(absence("2099-12-01", "2099-12-05")).hasRedirectedUrl("/me");
    assertThat(directory.isAbsent(mira, java.time.LocalDate.of(2099, 12, 3))).isTrue();
    assertThat(absence("2099-12-05", "2099-12-06")).bodyText().contains("recorded as days away");
    assertThat(web.get().uri("/me").with(As.person(mira)))
        .bodyText()
        .contains("1 Dec 2099 – 5 Dec 2099");
  }

  @Test
  void addsAPersonOnlyWithAllThatIsNeeded() {
    assertThat(
            web.post()
                .uri("/admin/people/new")
                .param("name", " ")
                .param("email", "nowhere")
                .param("place", "")
                .param("language", "en")
                .with(administrator)
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was stored.", "Please fill this in.", "name@place");
  }

  @Test
  void addsOrganisationsAndDepartmentsOfDifferentNames() {
    assertThat(organisation("Oakhaven " + unique)).hasStatus(302);
    assertThat(organisation("oakhaven " + unique)).bodyText().contains("of this name already");
  }

  @Test
  void showsTheFirstAdministratorsPageOnlyWithAGoodLink() {
    assertThat(web.get().uri("/welcome/anything")).hasStatus(404).bodyText().contains("no longer");
  }

  private PersonId add(String name, OrganisationId organisation) {
    return people.addPerson(
        Actor.SYSTEM, new NewPerson(name, unique + "@example.org", organisation, null, "en"));
  }

  private String openedLink() {
    String link =
        (String)
            send("/account", "username", "mira." + unique).getMvcResult().getFlashMap().get("link");
    Matcher found = LINK.matcher(link + "<");
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MvcTestResult choose(String path, String password, String again) {
    return web.post()
        .uri(path)
        .param("password", password)
        .param("again", again)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult absence(String from, String to) {
    return web.post()
        .uri("/me/absences")
        .param("from", from)
        .param("to", to)
        .with(As.person(mira))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult organisation(String name) {
    return web.post()
        .uri("/admin/organisations")
        .param("name", name)
        .with(administrator)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult send(String action, String... parameter) {
    var request = web.post().uri(page() + action).with(administrator).with(csrf());
    if (parameter.length == 2) {
      request = request.param(parameter[0], parameter[1]);
    }
    return request.exchange();
  }

  private String page() {
    return "/admin/people/" + mira;
  }
}
