package org.tollgate.governance.pack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.InstallationKey;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.CastVote;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.VoteResult;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.gate.EvidenceManagement;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeTollgate
class PackTests {

  /** Walking a gate takes time; a test that changes what is stored puts it back. */
  private static Staged staged;

  private static Packed pack;

  @TempDir private Path folder;
  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private InstallationKey key;
  @Autowired private AuditTrail record;
  @Autowired private JdbcTemplate database;
  @Autowired private Environment settings;
  @Autowired private Voting voting;
  @Autowired private EvidenceManagement evidence;
  @Autowired private AccountManagement accounts;
  @Autowired private AccountDirectory directory;
  @Autowired private PasswordChoice passwords;

  @BeforeEach
  void walksAGateOnce() throws Exception {
    if (staged == null) {
      Staged walked = fixtures.running();
      BallotId ballot = submitWithABarredMember(walked);
      openBallotHoldsNoVotes(walked, ballot);
      decide(walked, ballot);
      staged = walked;
      pack = Packed.of(download(staged));
    }
  }

  @Test
  void verifiesUnalteredAsZipAndAsFolder() {
    Path zip = pack.zip(folder.resolve("pack.zip"));
    Path unpacked = pack.unpack(folder.resolve("pack"));

    assertThat(Verifier.run(zip, "--key", key.fingerprint())).satisfies(PackTests::unaltered);
    assertThat(Verifier.run(unpacked, "--key", key.fingerprint())).satisfies(PackTests::unaltered);
    assertThat(Verifier.run(unpacked.resolve("Verify.java"), unpacked))
        .satisfies(PackTests::unaltered)
        .satisfies(said -> assertThat(said.words()).contains("NOT COMPARED", key.fingerprint()));
  }

  @Test
  void namesEachFileOfWhichAByteWasChanged() {
    int number = 0;
    for (String name : pack.entries().keySet()) {
      Packed flipped = pack.copy().flip(name);
      boolean zip = number++ % 2 == 0;
      Path place = folder.resolve("flipped" + number);
      Verifier said = Verifier.run(zip ? flipped.zip(place) : flipped.unpack(place));

      assertThat(said.code()).as(name).isEqualTo(1);
      assertThat(said.words()).as(name).contains(name, "ALTERED").doesNotContain("UNALTERED");
    }
  }

  @Test
  void namesAByteChangedInsideTheZipItself() throws Exception {
    byte[] zip = download(staged);
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("votes.html") + 400;
    zip[at] ^= 1;

    Verifier said = Verifier.run(Files.write(folder.resolve("pack.zip"), zip));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("CHANGED  votes.html");
  }

  @Test
  void refusesAFileChangedTogetherWithTheManifest() {
    Packed forged = pack.copy().forge("votes.html");

    Verifier said = Verifier.run(forged.zip(folder.resolve("pack.zip")));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("REFUSED  the signature does not fit", "manifest.json");
  }

  @Test
  void refusesAPackSignedWithAnotherKeyByItsFingerprint() {
    Path forged = pack.copy().forge("votes.html").signAnew().zip(folder.resolve("pack.zip"));

    Verifier unpinned = Verifier.run(forged);
    Verifier pinned = Verifier.run(forged, "--key", key.fingerprint());

    assertThat(unpinned.words())
        .contains("NOT COMPARED", "Key in the pack: ")
        .doesNotContain(key.fingerprint());
    assertThat(pinned.code()).isEqualTo(1);
    assertThat(pinned.words())
        .contains("REFUSED  public-key.pem is not the key you named: " + key.fingerprint());
  }

  @Test
  void namesMissingAndExtraFiles() {
    String file = file("plan.txt");
    Packed changed =
        pack.copy().without(file).without("README.txt").with("files/note.txt", new byte[] {1});

    for (Path place :
        List.of(changed.zip(folder.resolve("pack.zip")), changed.unpack(folder.resolve("pack")))) {
      Verifier said = Verifier.run(place);

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.words())
          .contains("MISSING  " + file, "MISSING  README.txt", "EXTRA    files/note.txt");
    }
    Packed sealless = pack.copy().without("manifest.sig");
    assertThat(Verifier.run(sealless.zip(folder.resolve("bare.zip"))))
        .satisfies(said -> assertThat(said.code()).isEqualTo(1))
        .satisfies(said -> assertThat(said.words()).contains("MISSING  manifest.sig"));
  }

  @Test
  void saysWhenThereIsNothingToVerify() throws Exception {
    Path none = Files.createDirectories(folder.resolve("none"));
    Path torn = Files.write(folder.resolve("torn.zip"), new byte[] {80, 75, 3, 4, 0});

    assertThat(Verifier.run(none).code()).isEqualTo(2);
    assertThat(Verifier.run(torn).code()).isEqualTo(2);
    assertThat(Verifier.run(folder.resolve("absent.zip")).code()).isEqualTo(2);
    assertThat(Verifier.run(none, "--key", "abc").code()).isEqualTo(2);
  }

  @Test
  void listsEveryFileWithItsHashAndSize() {
    JsonNode manifest = manifest(pack);
    List<String> listed =
        elements(manifest.path("files")).stream().map(f -> f.path("path").asString()).toList();

    assertThat(pack.entries().keySet())
        .startsWith("manifest.json", "manifest.sig", "public-key.pem", "README.txt")
        .containsAll(listed)
        .hasSize(listed.size() + 3);
    assertThat(listed)
        .contains("Verify.java", "checklist.html", "votes.html", "submission.json")
        .contains(file("plan.txt"), file("Plan (2).txt"));
    for (JsonNode file : manifest.path("files")) {
      byte[] bytes = pack.entries().get(file.path("path").asString());
      assertThat(file.path("size").asInt()).isEqualTo(bytes.length);
      assertThat(file.path("sha256").asString()).isEqualTo(Packed.sha256(bytes));
    }
    assertThat(Packed.sha256(pack.entries().get("submission.json")))
        .isEqualTo(manifest.path("frozenHash").asString());
    assertThat(manifest.path("key").asString()).isEqualTo(key.fingerprint());
    assertThat(pack.text("README.txt")).contains(key.fingerprint()).doesNotContain("{", "??");
  }

  @Test
  void tellsWhoCouldNotVoteWhoVotedAndWhatWasRefused() {
    JsonNode manifest = manifest(pack);
    JsonNode ballot = manifest.path("ballots").path(0);

    assertThat(manifest.path("outcome").asString()).isEqualTo("CONDITIONAL");
    assertThat(elements(ballot.path("roster")))
        .filteredOn(seat -> seat.has("barred"))
        .singleElement()
        .satisfies(seat -> assertThat(holder(seat)).isEqualTo("member2"))
        .satisfies(
            seat ->
                assertThat(seat.path("barredInWords").asString())
                    .contains("Brought evidence or answered a criterion"));
    assertThat(elements(ballot.path("votes")))
        .filteredOn(vote -> !vote.path("counts").asBoolean())
        .singleElement()
        .satisfies(vote -> assertThat(vote.path("choice").asString()).isEqualTo("HOLD"));
    assertThat(elements(ballot.path("votes")))
        .filteredOn(vote -> vote.path("counts").asBoolean())
        .hasSize(3)
        .allSatisfy(
            vote ->
                assertThat(vote.path("signedHash").asString())
                    .isEqualTo(
                        Packed.sha256(
                            vote.path("signedText").asString().getBytes(StandardCharsets.UTF_8))));
    assertThat(elements(manifest.path("refusedAttempts")))
        .filteredOn(act -> act.path("act").asString().equals("vote-refused"))
        .isNotEmpty()
        .allSatisfy(act -> assertThat(name(act.path("by"))).isEqualTo("director"))
        .allSatisfy(
            act -> assertThat(act.path("reason").asString()).isEqualTo("ballot.barred.submitter"));
    assertThat(elements(manifest.path("passwordResetWithin72Hours")))
        .extracting(each -> name(each.path("person")))
        .singleElement()
        .satisfies(name -> assertThat(name).isEqualTo("member1"));
    assertThat(elements(manifest.path("conditions")))
        .isNotEmpty()
        .first()
        .satisfies(
            set -> assertThat(set.path("text").asString()).isEqualTo("Show <b>the</b> plan"));
  }

  @Test
  void showsTheSameOnItsPagesWithEverythingEscaped() {
    assertThat(pack.text("votes.html"))
        .contains("member2", "Brought evidence", "Refused attempts", "C-01")
        .contains("Replaced or set aside", "reset this password")
        .contains("Show &lt;b&gt;the&lt;/b&gt; plan", "I say &quot;no&quot; &amp; wait")
        .doesNotContain("<script", "??", "<b>");
    assertThat(pack.text("checklist.html"))
        .contains("Seen and counted by two people", file("plan.txt"), "Answered by live data")
        .doesNotContain("<script", "??", "{0}");
  }

  @Test
  void namesTheHeadOfTheRecordByWhichTheChainIsVerified() {
    ChainHead head = ChainHead.parse(manifest(pack).path("recordHead").asString()).orElseThrow();

    assertThat(record.verify(Optional.of(head), row -> {})).isInstanceOf(Verdict.Unaltered.class);
    assertThat(elements(manifest(pack).path("record")))
        .extracting(row -> row.path("act").asString())
        .contains("gate-submitted", "ballot-opened", "vote-cast", "ballot-closed", "gate-decided");
  }

  @Test
  void isTheSameAgainButForItsDateEvenWithoutTheEnginesHistory() throws Exception {
    database
        .queryForList(
            "select table_name from information_schema.tables"
                + " where lower(table_name) like 'act_hi_%'",
            String.class)
        .forEach(table -> database.update("delete from " + table));

    Packed again = Packed.of(download(staged));

    assertThat(again.entries().keySet()).containsExactlyElementsOf(pack.entries().keySet());
    Set<String> dated = Set.of("manifest.json", "manifest.sig", "README.txt");
    pack.entries()
        .forEach(
            (name, bytes) -> {
              if (!dated.contains(name)) {
                assertThat(again.entries().get(name)).as(name).isEqualTo(bytes);
              }
            });
  }

  @Test
  void neverPacksAFileThatIsNoLongerWhatWasSubmitted() throws Exception {
    String path = file("plan.txt");
    String sha256 = Packed.sha256(pack.entries().get(path));
    Path stored =
        Path.of(settings.getRequiredProperty("tollgate.home"), "documents")
            .resolve(Path.of(sha256.substring(0, 2), sha256.substring(2, 4), sha256));
    byte[] before = Files.readAllBytes(stored);
    try {
      Files.writeString(stored, "Something else");
      assertThat(open("auditor", round(staged, 1) + "/pack"))
          .hasStatus(422)
          .bodyText()
          .contains("plan.txt", "is no longer what was submitted");
      Files.delete(stored);
      assertThat(open("auditor", round(staged, 1) + "/pack")).hasStatus(422);
    } finally {
      Files.write(stored, before);
    }
    assertThat(open("auditor", round(staged, 1) + "/pack")).hasStatusOk();
  }

  @Test
  void isForWhoReadsTheRecord() {
    for (String page : List.of("/pack", "/evidence", "/pack/Verify.java")) {
      for (String reader : List.of("auditor", "chair", "director")) {
        assertThat(open(reader, round(staged, 1) + page)).as(reader).hasStatusOk();
      }
      for (String other : List.of("team", "member1", "lead", "staff", "consultant")) {
        assertThat(open(other, round(staged, 1) + page)).as(other).hasStatus(403);
      }
      assertThat(open("outsider", round(staged, 1) + page)).hasStatus(404);
    }
  }

  @Test
  void existsOnlyForARoundThatWasSubmitted() {
    Staged drafted = fixtures.running();
    String draft = round(drafted, 1);

    assertThat(web.perform(get(draft + "/pack").with(As.person(director(drafted)))))
        .hasStatus(422)
        .bodyText()
        .contains("nothing has been submitted");
    assertThat(web.perform(get(draft + "/evidence").with(As.person(director(drafted)))))
        .hasStatus(422);
    assertThat(open("auditor", round(staged, 9) + "/pack")).hasStatus(404);
    String gates = "/rollouts/" + staged.id() + "/gates/";
    assertThat(open("auditor", gates + "7/rounds/1/pack")).hasStatus(404);
    assertThat(open("auditor", gates + "2/rounds/1/evidence")).hasStatus(404);
  }

  @Test
  void saysOnItsPageHowToVerifyAndShowsTheKeyThere() {
    assertThat(open("auditor", round(staged, 1) + "/evidence"))
        .hasStatusOk()
        .bodyText()
        .contains(key.fingerprint(), "java Verify.java --key", "plan.txt", round(staged, 1))
        .doesNotContain("??");
    MvcTestResult answer = open("auditor", round(staged, 1) + "/pack");
    assertThat(answer).hasHeader("Content-Type", "application/zip");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("tollgate-" + staged.id() + "-gate-1-round-1.zip");
    assertThat(open("auditor", "/record")).hasStatusOk().bodyText().contains(key.fingerprint());
  }

  private BallotId submitWithABarredMember(Staged walked) {
    Walk walk = beans.createBean(Walk.class);
    walk.doTheWork(walked);
    ReviewView review = walk.open(walked.id());
    String code =
        review.criteria().stream()
            .filter(each -> each.traits().kind() == EvidenceKind.DOCUMENT)
            .findFirst()
            .orElseThrow()
            .code();
    for (String name : List.of("plan.txt", "Plan.txt")) {
      ByteArrayInputStream bytes = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
      assertThat(evidence.bring(walked.cast().actor("member2"), review.id(), code, name, bytes))
          .isEmpty();
    }
    walk.answer(walked);
    return walk.submit(walked);
  }

  private void openBallotHoldsNoVotes(Staged walked, BallotId ballot) throws Exception {
    cast(walked, ballot, "sponsor", Choice.HOLD, "I say \"no\" & wait");
    Ticket.Sheet sheet = sheet(walked.cast().sponsor(), ballot);
    CastVote barred = CastVote.on(sheet, Choice.GO, "mine", List.of(), RolloutFixtures.PASSWORD);
    assertThat(voting.cast(walked.cast().director(), ballot, barred))
        .isInstanceOf(VoteResult.Refused.class);

    Packed open = Packed.of(download(walked));

    assertThat(manifest(open).path("ballots").path(0).path("votes")).isEmpty();
    assertThat(open.text("manifest.json")).doesNotContain("I say", "\"choice\"");
    assertThat(open.text("votes.html")).doesNotContain("I say").contains("Votes are shown when");
  }

  private void decide(Staged walked, BallotId ballot) {
    Actor administrator = new Actor(walked.cast().person("outsider"), true);
    PersonId member = walked.cast().person("member1");
    var account = directory.of(List.of(member)).get(member).account();
    String token = accounts.resetPassword(administrator, account).token();
    assertThat(passwords.byLink(token, RolloutFixtures.PASSWORD)).isEmpty();
    for (String voter : List.of("sponsor", "member1", "chair")) {
      cast(walked, ballot, voter, Choice.CONDITIONAL, "With a plan");
    }
  }

  private void cast(Staged walked, BallotId ballot, String part, Choice choice, String comment) {
    Actor voter = walked.cast().actor(part);
    Ticket.Sheet sheet = sheet(voter, ballot);
    List<ProposedCondition> conditions =
        choice == Choice.CONDITIONAL
            ? List.of(
                new ProposedCondition(
                    "Show <b>the</b> plan",
                    walked.cast().person("team"),
                    LocalDate.of(2099, 1, 1),
                    false))
            : List.of();
    CastVote vote = CastVote.on(sheet, choice, comment, conditions, RolloutFixtures.PASSWORD);
    assertThat(voting.cast(voter, ballot, vote)).isInstanceOf(VoteResult.Accepted.class);
  }

  private Ticket.Sheet sheet(Actor voter, BallotId ballot) {
    return (Ticket.Sheet) voting.ticket(voter, ballot, Locale.ENGLISH);
  }

  private MvcTestResult open(String part, String path) {
    return web.perform(get(path).with(As.person(staged.cast().person(part))));
  }

  private byte[] download(Staged of) {
    return web.perform(get(round(of, 1) + "/pack").with(As.person(of.cast().person("auditor"))))
        .getResponse()
        .getContentAsByteArray();
  }

  /** Where the file with this name lies in the pack. */
  private static String file(String name) {
    return pack.entries().keySet().stream()
        .filter(path -> path.endsWith("/" + name))
        .findFirst()
        .orElseThrow();
  }

  private static String round(Staged of, int round) {
    return "/rollouts/" + of.id() + "/gates/1/rounds/" + round;
  }

  private static PersonId director(Staged of) {
    return of.cast().person("director");
  }

  private static void unaltered(Verifier said) {
    assertThat(said.words()).contains("UNALTERED", "Gate: 1, round 1", "Outcome: CONDITIONAL");
    assertThat(said.code()).isZero();
  }

  private static JsonNode manifest(Packed of) {
    return JsonMapper.builder().build().readTree(of.entries().get("manifest.json"));
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String holder(JsonNode seat) {
    return name(seat.path("holder"));
  }

  private static String name(JsonNode person) {
    return person.path("name").asString();
  }
}
