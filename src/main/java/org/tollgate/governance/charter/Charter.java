package org.tollgate.governance.charter;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutTerms;

/**
 * One version of a rollout's charter. It is written while it is a draft; accepted, it never changes
 * again: a change is a new version with a reason, and the old one stays readable.
 */
@Entity
@Table(name = "charter")
class Charter {

  /** Where a version stands. */
  enum State {
    DRAFT,
    ACCEPTED,
    /** A later version was accepted. */
    REPLACED,
    /** Given up before it was accepted. */
    DISCARDED
  }

  @Id
  @Column(name = "charter_id")
  private UUID id;

  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;

  @Enumerated(EnumType.STRING)
  private State state;

  private String reason;
  private Instant draftedAt;
  private Instant acceptedAt;
  private String name;

  @Enumerated(EnumType.STRING)
  private RolloutTemplate template;

  private String zone;
  @Embedded private GatePlan plan;
  @Embedded private RolloutTerms.Rhythm rhythm;

  @ElementCollection
  @CollectionTable(name = "charter_party", joinColumns = @JoinColumn(name = "charter_id"))
  @Fetch(FetchMode.SUBSELECT)
  private Set<RolloutTerms.Party> parties = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "charter_problem", joinColumns = @JoinColumn(name = "charter_id"))
  @OrderColumn(name = "ordinal")
  @Column(name = "problem")
  @Fetch(FetchMode.SUBSELECT)
  private List<String> problems = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "charter_goal", joinColumns = @JoinColumn(name = "charter_id"))
  @OrderColumn(name = "ordinal")
  @Fetch(FetchMode.SUBSELECT)
  private List<Goal> goals = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "charter_area", joinColumns = @JoinColumn(name = "charter_id"))
  @Column(name = "area")
  @Enumerated(EnumType.STRING)
  @Fetch(FetchMode.SUBSELECT)
  private Set<Area> areas = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "charter_department", joinColumns = @JoinColumn(name = "charter_id"))
  @OrderColumn(name = "ordinal")
  @AttributeOverride(name = "supporter.value", column = @Column(name = "person_id"))
  @Fetch(FetchMode.SUBSELECT)
  private List<ScopedDepartment> departments = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "charter_duty", joinColumns = @JoinColumn(name = "charter_id"))
  @OrderColumn(name = "ordinal")
  @Column(name = "duty")
  @Fetch(FetchMode.SUBSELECT)
  private List<String> duties = new ArrayList<>();

  protected Charter() {}

  /** The first version, empty but for the terms. */
  Charter(RolloutId rollout, RolloutTerms terms, Instant now) {
    this(rollout, 1, "", now);
    agree(terms);
  }

  private Charter(RolloutId rollout, int number, String reason, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.number = number;
    this.reason = reason;
    this.state = State.DRAFT;
    this.draftedAt = now;
  }

  /**
   * The next version, beginning as this one with the terms in force today.
   *
   * @param highest the highest number given out; those of versions given up are not used again
   * @throws IllegalStateException if this version is not the accepted one
   */
  Charter next(int highest, RolloutTerms inForce, String why, Instant now) {
    require(State.ACCEPTED);
    Charter next = new Charter(rollout, highest + 1, why, now);
    next.agree(inForce);
    next.say(content());
    return next;
  }

  final void agree(RolloutTerms terms) {
    require(State.DRAFT);
    name = terms.name();
    template = terms.template();
    zone = terms.zone().getId();
    plan = terms.plan();
    rhythm = terms.rhythm();
    parties.clear();
    parties.addAll(terms.parties());
  }

  void say(CharterContent content) {
    require(State.DRAFT);
    replace(problems, content.problems());
    replace(goals, content.goals());
    replace(departments, content.departments());
    replace(duties, content.duties());
    areas.retainAll(content.areas());
    areas.addAll(content.areas());
  }

  private static <T> void replace(List<T> list, List<T> by) {
    if (!list.equals(by)) {
      list.clear();
      list.addAll(by);
    }
  }

  void accept(Instant now) {
    require(State.DRAFT);
    state = State.ACCEPTED;
    acceptedAt = now;
  }

  void giveWay() {
    require(State.ACCEPTED);
    state = State.REPLACED;
  }

  void discard() {
    require(State.DRAFT);
    state = State.DISCARDED;
  }

  private void require(State needed) {
    if (state != needed) {
      throw new IllegalStateException("Charter " + id + " is " + state + ", not " + needed);
    }
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  /** Grows with each change. */
  long revision() {
    return version == null ? 0 : version;
  }

  int number() {
    return number;
  }

  State state() {
    return state;
  }

  boolean isDraft() {
    return state == State.DRAFT;
  }

  String reason() {
    return reason;
  }

  Instant acceptedAt() {
    return acceptedAt;
  }

  RolloutTerms terms() {
    List<RolloutTerms.Party> sorted = new ArrayList<>(parties);
    sorted.sort(
        Comparator.comparing(RolloutTerms.Party::role)
            .thenComparing(party -> party.organisation().value()));
    GatePlan days = plan == null ? GatePlan.none() : plan;
    return new RolloutTerms(name, template, ZoneId.of(zone), days, rhythm, sorted);
  }

  CharterContent content() {
    return new CharterContent(problems, goals, areas, departments, duties);
  }
}
