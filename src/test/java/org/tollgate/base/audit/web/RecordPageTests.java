package org.tollgate.base.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.RecordAccess;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
class RecordPageTests {

  private static final RolloutId TRAVEL = RolloutId.random();
  private static final RolloutId SHOP = RolloutId.random();

  @Autowired private MockMvcTester web;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PeopleManagement people;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcClient database;
  @MockitoBean private RecordAccess access;

  private final PersonId auditor = PersonId.random();
  private final PersonId director = PersonId.random();
  private PersonId mira;

  record Told(String act, PersonId by, RolloutId rolloutId, Map<String, Object> facts)
      implements Recordable {
    @Override
    public Actor actor() {
      return Actor.of(by);
    }

    @Override
    public UUID subject() {
      return new UUID(1, 2);
    }
  }

  @BeforeEach
  void recordActsOfTwoRollouts() {
    given(access.mayReadAll(any())).willReturn(false);
    given(access.readable(any())).willReturn(Set.of());
    given(access.mayReadAll(Actor.of(auditor))).willReturn(true);
    given(access.readable(Actor.of(director))).willReturn(Set.of(TRAVEL));
    given(access.names(any())).willReturn(Map.of(TRAVEL, "Lanternway Travel", SHOP, "A shop"));
    String unique = PersonId.random().toString().substring(0, 8);
    var organisation = people.addOrganisation(Actor.SYSTEM, "Quillon Car Hire " + unique);
    mira =
        people.addPerson(
            Actor.SYSTEM,
            new NewPerson("Mira Holm", unique + "@example.org", organisation, null, "en"));
    events.publishEvent(new Told("vote-cast", mira, TRAVEL, Map.of("choice", "GO<script>")));
    events.publishEvent(new Told("seat-filled", mira, SHOP, Map.of("person", mira.value())));
  }

  @Test
  void nobodyWithoutTheRightSeesChecksOrExportsTheRecord() {
    for (RequestPostProcessor reader :
        new RequestPostProcessor[] {
          As.person(PersonId.random()), As.administrator(PersonId.random())
        }) {
      assertThat(web.get().uri("/record").with(reader)).hasStatus(403);
      assertThat(web.get().uri("/record/head").with(reader)).hasStatus(403);
      assertThat(web.post().uri("/record/verify").with(reader).with(csrf())).hasStatus(403);
    }
  }

  @Test
  void anAdministratorDoesNotReadEvenWithASeatThatWould() {
    given(access.mayReadAll(new Actor(auditor, true))).willReturn(true);

    assertThat(web.get().uri("/record").with(As.administrator(auditor))).hasStatus(403);
  }

  @Test
  void whoReadsOneRolloutSeesNoOther() {
    String page = page("/record", director);

    assertThat(page).contains("Lanternway Travel").contains(hashOf("vote-cast"));
    assertThat(page).doesNotContain(hashOf("seat-filled"));
    assertThat(page("/record?rollout=" + SHOP, director)).contains("No act here");
  }

  @Test
  void whoReadsEverythingSeesBothAndCanNarrowThem() {
    assertThat(page("/record", auditor)).contains(hashOf("vote-cast"), hashOf("seat-filled"));
    assertThat(page("/record?act=seat-filled", auditor))
        .contains(hashOf("seat-filled"))
        .doesNotContain(hashOf("vote-cast"));
    assertThat(page("/record?rollout=" + TRAVEL, auditor))
        .contains(hashOf("vote-cast"))
        .doesNotContain(hashOf("seat-filled"));
  }

  @Test
  void theRecordOfARolloutIsTheRecordNarrowedToIt() {
    assertThat(web.get().uri("/rollouts/{id}/record", TRAVEL.value()).with(As.person(auditor)))
        .hasRedirectedUrl("/record?rollout=" + TRAVEL);
  }

  @Test
  void namesStandForIdsAndNothingIsTakenForMarkup() {
    String page = page("/record", auditor);

    assertThat(page).contains("<td role=\"cell\" data-label=\"Who\">Mira Holm</td>");
    assertThat(page).contains("<dt>person</dt><dd>Mira Holm</dd>");
    assertThat(page).contains("<dd>GO&lt;script&gt;</dd>").doesNotContain("GO<script>");
  }

  @Test
  void aPageBeyondTheEndIsEmptyAndOneBelowTheFirstIsTheFirst() {
    assertThat(page("/record?page=999999999", auditor)).contains("No act here");
    assertThat(page("/record?page=-1", auditor)).contains(hashOf("vote-cast"));
  }

  @Test
  void verifyingSaysThatAllRowsAreAsTheyWereWritten() {
    assertThat(page("/record", auditor)).contains("Not verified since you opened this page");

    assertThat(verdictAfter(verify(""))).contains("Unaltered: all");
    assertThat(verdictAfter(verify(trail.head().toString()))).contains("Unaltered: all");
  }

  @Test
  void verifyingNamesTheBrokenRow() {
    long row = database.sql("select max(seq) from audit_record").query(Long.class).single();
    String act = actAt(row);
    database.sql("update audit_record set act = 'forged' where seq = ?").param(row).update();
    try {
      assertThat(verdictAfter(verify("")))
          .contains("Broken at row " + row + ": the row was edited");
    } finally {
      database.sql("update audit_record set act = ? where seq = ?").params(act, row).update();
    }
  }

  @Test
  void verifyingAgainstAnotherHeadSaysWhichRowIsNotTheExportedOne() {
    assertThat(verdictAfter(verify("1:" + "a".repeat(64))))
        .contains("Broken at row 1: the row is not the one that was exported");
  }

  @Test
  void aHeadThatIsNoneIsRefusedAndNothingIsChecked() {
    MvcTestResult refused = verify("5:abc");

    assertThat(refused.getMvcResult().getFlashMap().keySet()).containsExactly("refusal");
    assertThat(verdictAfter(refused)).contains("Nothing was checked", "Not verified");
  }

  @Test
  void theHeadIsExportedAsAFile() {
    MvcTestResult head = web.get().uri("/record/head").with(As.person(director)).exchange();

    assertThat(head).hasStatusOk().bodyText().isEqualTo(trail.head() + "\n");
    assertThat(head.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
  }

  private MvcTestResult verify(String expect) {
    return web.post()
        .uri("/record/verify")
        .param("expect", expect)
        .with(As.person(auditor))
        .with(csrf())
        .exchange();
  }

  private String verdictAfter(MvcTestResult verified) {
    assertThat(verified).hasStatus(302).hasRedirectedUrl("/record");
    return body(
        web.get()
            .uri("/record")
            .with(As.person(auditor))
            .flashAttrs(verified.getMvcResult().getFlashMap())
            .exchange());
  }

  private String page(String address, PersonId reader) {
    return body(web.get().uri(address).with(As.person(reader)).exchange());
  }

  private static String body(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Hash of the newest row of that act. */
  private String hashOf(String act) {
    return database
        .sql("select hash from audit_record where act = ? order by seq desc fetch first row only")
        .param(act)
        .query(String.class)
        .single();
  }

  private String actAt(long row) {
    return database
        .sql("select act from audit_record where seq = ?")
        .param(row)
        .query(String.class)
        .single();
  }
}
