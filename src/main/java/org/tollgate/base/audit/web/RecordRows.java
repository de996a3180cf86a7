package org.tollgate.base.audit.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tollgate.base.audit.RecordReading;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words the rows for the page. The record itself holds ids; the names stand beside it and are
 * looked up here, two statements a page.
 */
@Component
class RecordRows {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PeopleDirectory people;
  private final RecordReading reading;

  RecordRows(PeopleDirectory people, RecordReading reading) {
    this.people = people;
    this.reading = reading;
  }

  /**
   * @param rollout its name, or null where the act belongs to none
   * @param actor name of the person, or null for Tollgate itself
   * @param hash of the row
   */
  record Row(
      long sequence,
      Instant at,
      String act,
      String rollout,
      String actor,
      List<Fact> facts,
      String hash) {}

  record Fact(String key, String value) {}

  List<Row> of(List<RecordedAct> acts) {
    Map<String, String> names = names(acts);
    return acts.stream().map(act -> row(act, names)).toList();
  }

  private Row row(RecordedAct act, Map<String, String> names) {
    Function<Object, String> name = id -> names.getOrDefault(id.toString(), id.toString());
    return new Row(
        act.sequence(),
        act.at(),
        act.act(),
        act.rollout().map(name).orElse(null),
        Actor.SYSTEM.person().equals(act.actor()) ? null : name.apply(act.actor()),
        factsOf(act).map(JsonNode::properties).stream()
            .flatMap(Set::stream)
            .map(fact -> new Fact(fact.getKey(), name.apply(text(fact.getValue()))))
            .toList(),
        act.hash());
  }

  /** Empty where somebody wrote over the facts so that they are no JSON any more. */
  private static Optional<JsonNode> factsOf(RecordedAct act) {
    try {
      return Optional.of(JSON.readTree(act.facts()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode value) {
    return value.isContainer() ? value.toString() : value.asString();
  }

  private Map<String, String> names(List<RecordedAct> acts) {
    Set<PersonId> persons = new HashSet<>();
    Set<RolloutId> rollouts = new HashSet<>();
    for (RecordedAct act : acts) {
      persons.add(act.actor());
      act.rollout().ifPresent(rollouts::add);
      ID.matcher(act.facts())
          .results()
          .map(found -> new PersonId(UUID.fromString(found.group())))
          .forEach(persons::add);
    }
    Map<String, String> names = new HashMap<>();
    people.all(persons).forEach((id, person) -> names.put(id.toString(), person.name()));
    reading.names(rollouts).forEach((id, rollout) -> names.put(id.toString(), rollout));
    return names;
  }
}
