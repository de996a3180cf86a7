package org.tollgate.governance.charter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class CharterPagesTests {

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private CharterDrafting drafting;
  @Autowired private Rollouts rollouts;

  @Test
  void walksFromTheFirstStepToTheWholeCharter() throws Exception {
    Cast cast = fixtures.cast();
    assertThat(get("/rollouts/new", cast, "director")).hasStatusOk();

    MvcTestResult drafted =
        post(
            "/rollouts/new",
            cast,
            "director",
            "name",
            "Pinecrest Camps",
            "template",
            "LIGHT",
            "zone",
            "Europe/Oslo",
            "client",
            cast.client().toString());
    String next = drafted.getResponse().getRedirectedUrl();
    assertThat(next).endsWith("/charter/steps/problems");

    next = step(next, cast, "problem", "Nobody sees all orders, ever", "go", "next");
    next =
        step(
            next,
            cast,
            "statement",
            "Answer in a day",
            "benefit",
            "",
            "beneficiary",
            "",
            "measure",
            "",
            "presentValue",
            "",
            "target",
            "",
            "whyAchievable",
            "",
            "whyNow",
            "",
            "go",
            "next");
    next =
        step(
            next,
            cast,
            "area",
            "SALES",
            "department",
            "Sales",
            "supporter",
            cast.person("lead").toString(),
            "go",
            "next");
    next = step(next, cast, "duty", "Opens each gate meeting", "go", "next");
    next =
        step(
            next,
            cast,
            "gates",
            "2026-04-01",
            "gates",
            "2026-05-01",
            "gates",
            "2026-06-01",
            "gates",
            "2026-07-01",
            "gates",
            "2026-08-01",
            "gates",
            "2026-09-01",
            "firstReport",
            "2026-04-15",
            "reports",
            "MONTHLY",
            "retrospectives",
            "HALF_MONTHLY");

    assertThat(get(next, cast, "director"))
        .bodyText()
        .contains("Nobody sees all orders, ever", "Answer in a day", "1 Sep 2026", "not known");
  }

  @Test
  void storesNothingAndKeepsWhatWasTypedWhenAFormIsWrong() throws Exception {
    Staged staged = fixtures.draft();
    String base = "/rollouts/" + staged.id() + "/charter/steps/";
    Cast cast = staged.cast();

    assertThat(
            post(
                base + "dates",
                cast,
                "director",
                "gates",
                "2026-05-01",
                "gates",
                "2026-04-01",
                "reports",
                "MONTHLY",
                "retrospectives",
                "MONTHLY"))
        .hasStatusOk()
        .bodyText()
        .contains("later than the one before", "2026-05-01");
    assertThat(post(base + "goals", cast, "director", "statement", "", "benefit", "More of it"))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was stored", "More of it");
    assertThat(
            post(
                base + "scope",
                cast,
                "director",
                "department",
                "Sales",
                "supporter",
                "",
                "department",
                "sales",
                "supporter",
                ""))
        .bodyText()
        .contains("in the list twice");
  }

  @Test
  void refusesAFirstStepWithoutTheOwnOrganisation() {
    Cast cast = fixtures.cast();

    assertThat(
            post(
                "/rollouts/new",
                cast,
                "stranger",
                "name",
                "X",
                "template",
                "LIGHT",
                "zone",
                "Europe/Oslo",
                "client",
                cast.client().toString()))
        .hasStatusOk()
        .bodyText()
        .contains("Your own organisation has to be one of the parties");
  }

  @Test
  void signsTheTextThatWasShown() throws Exception {
    Staged staged = fixtures.draft();
    String sign = "/rollouts/" + staged.id() + "/charter/sign";
    String page = body(get(sign + "?kind=CHARTER", staged.cast(), "sponsor"));
    assertThat(page).contains("Quotes are answered within a day", "SHA-256");

    assertThat(
            post(
                sign,
                staged.cast(),
                "sponsor",
                "kind",
                "CHARTER",
                "shown",
                shown(page),
                "password",
                "wrong"))
        .hasStatus(422)
        .bodyText()
        .contains("The password is not right");
    assertThat(
            post(
                sign,
                staged.cast(),
                "sponsor",
                "kind",
                "CHARTER",
                "shown",
                shown(page),
                "password",
                RolloutFixtures.PASSWORD))
        .hasStatus3xxRedirection();
    assertThat(rollouts.view(staged.id()).state()).isEqualTo(RolloutState.RUNNING);
  }

  @Test
  void showsWhatChangedInsteadOfSigningAnotherText() throws Exception {
    Staged staged = fixtures.draft();
    String sign = "/rollouts/" + staged.id() + "/charter/sign";
    String shown = shown(body(get(sign + "?kind=CHARTER", staged.cast(), "sponsor")));
    drafting.saveDuties(staged.cast().director(), staged.id(), java.util.List.of("Another duty"));

    assertThat(
            post(
                sign,
                staged.cast(),
                "sponsor",
                "kind",
                "CHARTER",
                "shown",
                shown,
                "password",
                RolloutFixtures.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("the text has changed since it was shown", "Another duty");
  }

  @Test
  void showsEverySeatTheCharterAndLetsOnlyPlannersChangeIt() {
    Staged staged = fixtures.running();
    String charter = "/rollouts/" + staged.id() + "/charter";

    for (String part : new String[] {"director", "sponsor", "staff", "auditor", "consultant"}) {
      assertThat(get(charter, staged.cast(), part)).as(part).hasStatusOk();
    }
    assertThat(get(charter, staged.cast(), "outsider")).hasStatus(404);
    assertThat(post(charter + "/revise", staged.cast(), "chair", "reason", "why")).hasStatus(403);
    assertThat(post(charter + "/revise", staged.cast(), "director", "reason", "The season"))
        .hasStatus3xxRedirection();
    assertThat(get(charter, staged.cast(), "staff")).bodyText().contains("Version 2", "The season");
    assertThat(get(charter + "/versions/1", staged.cast(), "staff"))
        .bodyText()
        .contains("in force");
    assertThat(get(charter + "/versions/9", staged.cast(), "staff")).hasStatus(404);
  }

  @Test
  void holdsARolloutForDirectorAndSponsorOnly() {
    Staged staged = fixtures.running();
    String state = "/rollouts/" + staged.id() + "/state";

    assertThat(post(state, staged.cast(), "chair", "change", "hold")).hasStatus(403);
    assertThat(post(state, staged.cast(), "sponsor", "change", "hold")).hasStatus3xxRedirection();
    assertThat(rollouts.view(staged.id()).state()).isEqualTo(RolloutState.ON_HOLD);
  }

  private String step(String address, Cast cast, String... fields) throws Exception {
    assertThat(get(address, cast, "director")).as(address).hasStatusOk();
    MvcTestResult result = post(address, cast, "director", fields);
    assertThat(result).as(address).hasStatus3xxRedirection();
    return result.getResponse().getRedirectedUrl();
  }

  private MvcTestResult get(String address, Cast cast, String part) {
    return web.get().uri(address).with(As.person(cast.person(part))).exchange();
  }

  private MvcTestResult post(String address, Cast cast, String part, String... fields) {
    var request = web.post().uri(address).with(As.person(cast.person(part))).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String body(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  private static String shown(String page) {
    Matcher matcher = SHOWN.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
