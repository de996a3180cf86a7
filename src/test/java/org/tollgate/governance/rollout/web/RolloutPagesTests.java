package org.tollgate.governance.rollout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.retreat.Retreats;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class RolloutPagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Rollouts rollouts;
  @Autowired private Retreats retreats;
  @Autowired private PeopleManagement people;

  @Test
  void showsThreeTiersToEverySeatAndFormsOnlyToThoseWhoMay() {
    Staged staged = fixtures.running();
    String seats = "/rollouts/" + staged.id() + "/seats";

    assertThat(get(seats, staged.cast(), "staff"))
        .hasStatusOk()
        .bodyText()
        .contains("answers for success or failure", "Finance", "Corvane Consulting")
        .doesNotContain("Add a seat");
    assertThat(get(seats, staged.cast(), "director")).bodyText().contains("Add a seat");
    assertThat(get(seats, staged.cast(), "sponsor")).bodyText().contains("Set the rule");
    assertThat(get(seats, staged.cast(), "outsider")).hasStatus(404);
  }

  @Test
  void saysWhoIsAwayUntilWhen() {
    Staged staged = fixtures.running();
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    people.recordAbsence(
        Actor.SYSTEM,
        staged.cast().person("member1"),
        new DateRange(today.minusDays(2), today.plusDays(2)));

    assertThat(get("/rollouts/" + staged.id() + "/seats", staged.cast(), "staff"))
        .hasStatusOk()
        .bodyText()
        .contains("Away until");
  }

  @Test
  void addsFillsAndVacatesASeat() throws Exception {
    Staged staged = fixtures.running();
    Cast cast = staged.cast();
    MvcTestResult added =
        post(
            "/rollouts/" + staged.id() + "/seats",
            cast,
            "director",
            "role",
            "TEAM_MEMBER",
            "title",
            "Back office",
            "organisation",
            cast.client().toString());
    String seat = added.getResponse().getRedirectedUrl();

    assertThat(
            post(
                seat + "/holder",
                cast,
                "director",
                "person",
                cast.person("outsider").toString(),
                "reason",
                "knows the orders"))
        .hasStatus3xxRedirection();
    assertThat(get(seat, cast, "staff")).bodyText().contains("knows the orders", "outsider");

    assertThat(post(seat + "/holder", cast, "director", "person", "", "reason", "moved"))
        .hasStatus3xxRedirection();
    assertThat(post(seat + "/remove", cast, "director")).hasStatus3xxRedirection();
    assertThat(rollouts.seats(staged.id()))
        .extracting(SeatView::title)
        .doesNotContain("Back office");
  }

  @Test
  void leavesTheCommitteeToTheSponsor() {
    Staged staged = fixtures.running();
    String seat = seat(staged, SeatRole.COMMITTEE_MEMBER);
    String outsider = staged.cast().person("outsider").toString();

    assertThat(post(seat + "/holder", staged.cast(), "director", "person", outsider))
        .hasStatus(403);
    assertThat(post(seat + "/holder", staged.cast(), "sponsor", "person", outsider))
        .hasStatus3xxRedirection();
    assertThat(
            post(
                "/rollouts/" + staged.id() + "/seats/rule",
                staged.cast(),
                "sponsor",
                "majority",
                "TWO_THIRDS",
                "thresholdPercent",
                "60",
                "quorumPercent",
                "75",
                "fallback",
                "NO_GO",
                "ballotDays",
                "7",
                "extensionDays",
                "2"))
        .hasStatus3xxRedirection();
    assertThat(rollouts.view(staged.id()).votingRule().majority())
        .isEqualTo(VotingRule.Majority.TWO_THIRDS);
    assertThat(
            post(
                "/rollouts/" + staged.id() + "/seats/rule",
                staged.cast(),
                "sponsor",
                "majority",
                "TWO_THIRDS",
                "thresholdPercent",
                "60",
                "quorumPercent",
                "101",
                "fallback",
                "NO_GO",
                "ballotDays",
                "7",
                "extensionDays",
                "2"))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was stored");
  }

  @Test
  void namesASubstituteAndSaysWhyOneIsRefused() {
    Staged staged = fixtures.running();
    String seat = seat(staged, SeatRole.COMMITTEE_MEMBER);
    String outsider = staged.cast().person("outsider").toString();
    String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();

    MvcTestResult refused =
        post(
            seat + "/substitutes",
            staged.cast(),
            "director",
            "person",
            outsider,
            "from",
            today,
            "to",
            today);
    assertThat(refused).hasStatus3xxRedirection();
    assertThat(refused.getMvcResult().getFlashMap().get("refusal"))
        .isEqualTo(Refusal.because("rollout.refused.director-names"));

    assertThat(
            post(
                seat + "/substitutes",
                staged.cast(),
                "chair",
                "person",
                outsider,
                "from",
                today,
                "to",
                today))
        .hasStatus3xxRedirection();
    assertThat(get(seat, staged.cast(), "chair")).bodyText().contains("Withdraw", "named by chair");
    assertThat(get("/rollouts/" + staged.id() + "/seats", staged.cast(), "staff"))
        .bodyText()
        .contains("Today outsider");
  }

  @Test
  void putsARetreatBeforeTheCommittee() {
    Staged staged = fixtures.running();
    String page = "/rollouts/" + staged.id() + "/retreats";
    String lead = staged.cast().person("lead").toString();

    assertThat(
            post(
                page,
                staged.cast(),
                "director",
                "person",
                lead,
                "subject",
                "Orders in the CRM",
                "kind",
                "POSTPONED",
                "reason",
                "The season"))
        .hasStatusOk()
        .bodyText()
        .contains("Say until when", "The season");
    assertThat(
            post(
                page,
                staged.cast(),
                "director",
                "person",
                lead,
                "subject",
                "Orders in the CRM",
                "kind",
                "POSTPONED",
                "reason",
                "The season",
                "until",
                "2030-01-01"))
        .hasStatus3xxRedirection();
    UUID retreat = retreats.of(staged.id()).get(0).id();
    assertThat(get(page, staged.cast(), "chair")).bodyText().contains("I have seen it");
    assertThat(post(page + "/" + retreat + "/see", staged.cast(), "chair"))
        .hasStatus3xxRedirection();
    assertThat(get(page, staged.cast(), "chair"))
        .bodyText()
        .contains("not yet by")
        .doesNotContain("I have seen it");
    assertThat(post(page + "/" + retreat + "/see", staged.cast(), "staff")).hasStatus(403);
    assertThat(post(page + "/" + retreat + "/end", staged.cast(), "director"))
        .hasStatus3xxRedirection();
    assertThat(get(page, staged.cast(), "chair")).bodyText().contains("Holds again since");
    assertThat(get(page, staged.cast(), "auditor"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Enter it");
  }

  private String seat(Staged staged, SeatRole role) {
    return "/rollouts/" + staged.id() + "/seats/" + fixtures.seat(staged.id(), role).id();
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
}
