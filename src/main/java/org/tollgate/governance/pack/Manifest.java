package org.tollgate.governance.pack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReviewView;

/**
 * What a pack says about its round, as values of JSON: everything that the pages in it say, for
 * programs, and the hash of every file.
 */
final class Manifest {

  /** Raised when a later reader could misread it; the verifier knows it. */
  static final String FORMAT = "tollgate-evidence-pack/1";

  /**
   * @param tollgate version of Tollgate
   * @param language BCP 47 tag of the pages in the pack
   * @param key fingerprint of the key that signs
   */
  record Origin(String tollgate, Instant madeAt, String language, String key) {}

  private final PackMaterial material;
  private final PackWords words;

  Manifest(PackMaterial material, PackWords words) {
    this.material = material;
    this.words = words;
  }

  Map<String, Object> values(Origin origin, List<PackEntry> entries, List<PackFile> files) {
    ReviewView review = material.review();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("tollgate", origin.tollgate());
    all.put("madeAt", origin.madeAt());
    all.put("language", origin.language());
    all.put("key", origin.key());
    all.put("recordHead", material.head().toString());
    all.put("rollout", named(review.rollout().value(), material.rollout().name()));
    all.put("gate", Map.of("number", review.phase().number(), "phase", review.phase().code()));
    all.put("round", review.round());
    all.put("review", review.id().value());
    all.put("stage", review.stage());
    all.put("outcome", review.progress().outcome());
    all.put("decidedAt", review.progress().decidedAt());
    all.put("checklistVersion", review.turn().checklist());
    all.put("frozenHash", material.frozen().hash());
    all.put("compliance", material.frozen().values().get("compliance"));
    all.put("criteria", material.frozen().values().get("criteria"));
    all.put("submissions", review.submissions().stream().map(this::submission).toList());
    all.put("ballots", material.ballots().stream().map(this::ballot).toList());
    all.put("refusedAttempts", material.refusals().stream().map(this::refusal).toList());
    all.put("passwordResetWithin72Hours", material.afterReset().stream().map(this::reset).toList());
    all.put("conditions", material.conditions().stream().map(this::condition).toList());
    all.put("record", material.acts().stream().map(this::row).toList());
    all.put("people", people());
    all.put("files", entries.stream().map(entry -> file(entry, files)).toList());
    return all;
  }

  private Map<String, Object> people() {
    Map<String, Object> people = new LinkedHashMap<>();
    material.people().forEach((id, person) -> people.put(id.value().toString(), person.name()));
    return people;
  }

  private Map<String, Object> submission(ReviewView.SubmissionLine line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", line.number());
    values.put("ballot", line.ballot().value());
    values.put("by", person(line.submitted().by()));
    values.put("at", line.submitted().at());
    values.put("frozenHash", line.frozenHash());
    values.put("turnedUnmet", List.copyOf(line.turned()));
    if (line.withdrawn() != null) {
      values.put("withdrawnBy", person(line.withdrawn().by()));
      values.put("withdrawnAt", line.withdrawn().at());
      values.put("withdrawnBecause", line.withdrawn().reason());
    }
    return values;
  }

  private Map<String, Object> ballot(PackMaterial.Held held) {
    BallotView view = held.view();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", view.id().value());
    values.put("state", view.state());
    values.put("openedAt", view.term().openedAt());
    values.put("deadline", view.term().deadline());
    values.put("extended", view.term().extended());
    values.put("closedAt", view.term().closedAt());
    values.put("outcome", view.outcome());
    values.put("rule", held.opening().get("rule"));
    values.put("entitled", view.tally().entitled());
    values.put("quorum", view.tally().quorum());
    values.put("cast", view.tally().cast());
    values.put("openedWith", held.opening().get("roster"));
    values.put("roster", view.roster().stream().map(this::seat).toList());
    values.put("votes", held.votes().stream().map(vote -> vote(view, vote)).toList());
    return values;
  }

  private Map<String, Object> seat(BallotView.RosterLine line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seat", line.seat().value());
    values.put("title", line.title());
    values.put("holder", person(line.holder()));
    values.put("substitute", person(line.substitute()));
    values.put("barred", line.barred());
    values.put("barredInWords", line.barred() == null ? null : words.say(line.barred()));
    values.put("voted", line.voted());
    return values;
  }

  private Map<String, Object> vote(BallotView view, Ballots.Signature vote) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seat", named(vote.seat().value(), VotesPage.title(view, vote)));
    values.put("by", person(vote.by()));
    values.put("for", person(vote.holder()));
    values.put("casting", vote.casting());
    values.put("counts", vote.counts());
    values.put("choice", vote.vote().choice());
    values.put("at", vote.vote().at());
    values.put("comment", vote.vote().comment());
    values.put("conditions", vote.vote().conditions().stream().map(this::proposed).toList());
    values.put("passwordResetWithin72Hours", vote.passwordReset());
    values.put("signedText", vote.text());
    values.put("signedHash", vote.hash());
    return values;
  }

  private Map<String, Object> proposed(ProposedCondition condition) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text", condition.text());
    values.put("owner", person(condition.owner()));
    values.put("due", condition.due());
    values.put("critical", condition.critical());
    return values;
  }

  private Map<String, Object> refusal(RecordedAct act) {
    Map<String, Object> facts = PackSources.facts(act);
    Map<String, Object> values = row(act);
    values.put("reason", facts.get("reason"));
    values.put("reasonInWords", words.reason(String.valueOf(facts.get("reason"))));
    return values;
  }

  private Map<String, Object> reset(Ballots.Signature vote) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("person", person(vote.by()));
    values.put("votedAt", vote.vote().at());
    return values;
  }

  private Map<String, Object> condition(Conditions.Story story) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("code", story.line().code());
    values.put("text", story.line().text());
    values.put("state", story.line().state());
    values.put("severity", story.severity());
    values.put("owner", person(story.line().owner()));
    values.put("due", story.line().due());
    values.put("blocksGate", story.line().blocks() == null ? null : story.line().blocks().number());
    values.put("closedAt", story.line().closedAt());
    values.put("steps", story.steps().stream().map(this::step).toList());
    return values;
  }

  private Map<String, Object> step(Conditions.Step step) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", step.kind());
    values.put("by", person(step.person()));
    values.put("at", step.at());
    values.put("remark", step.remark());
    values.put("sha256", step.file() == null ? null : step.file().sha256());
    return values;
  }

  /** Number and hash of a row tie the pack to the record, where its facts stand. */
  private Map<String, Object> row(RecordedAct act) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("row", act.sequence());
    values.put("at", act.at());
    values.put("act", act.act());
    values.put("by", person(act.actor()));
    values.put("hash", act.hash());
    return values;
  }

  private static Map<String, Object> file(PackEntry entry, List<PackFile> files) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", entry.path());
    values.put("sha256", entry.sha256());
    values.put("size", entry.size());
    files.stream()
        .filter(file -> file.path().equals(entry.path()))
        .forEach(
            file -> {
              values.put("evidenceOf", file.code());
              values.put("name", file.name());
            });
    return values;
  }

  private Map<String, Object> person(PersonId person) {
    return person == null ? null : named(person.value(), material.name(person));
  }

  private static Map<String, Object> named(UUID id, String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("name", Objects.requireNonNullElse(name, "Tollgate"));
    return values;
  }
}
