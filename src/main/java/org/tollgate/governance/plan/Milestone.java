package org.tollgate.governance.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.ForecastStep.Kind;

/**
 * Something a rollout wants to have reached. Its planned day is free until a baseline is signed;
 * then only an agreed change request moves it. Its forecast moves whenever somebody says why, and
 * every move is kept. What is reached stays where it is.
 */
@Entity
@Table(name = "milestone")
class Milestone {

  @EmbeddedId private MilestoneId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;
  private String name;

  @Enumerated(EnumType.STRING)
  private MilestoneKind kind;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner"))
  private PersonId owner;

  private String outside;

  @Enumerated(EnumType.STRING)
  private Phase gate;

  @Column(name = "work_days")
  private int workDays;

  private LocalDate planned;
  private LocalDate forecast;
  private LocalDate reached;
  private boolean baselined;

  @Column(name = "removed_at")
  private Instant removedAt;

  @ElementCollection
  @CollectionTable(name = "milestone_link", joinColumns = @JoinColumn(name = "milestone_id"))
  private Set<Predecessor> waitsFor = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "forecast_step", joinColumns = @JoinColumn(name = "milestone_id"))
  @OrderColumn(name = "place")
  private List<ForecastStep> steps = new ArrayList<>();

  protected Milestone() {}

  Milestone(RolloutId rollout, int number, NewMilestone wish, Actor by, Instant at) {
    this.id = MilestoneId.random();
    this.rollout = rollout;
    this.number = number;
    this.planned = wish.planned();
    this.forecast = wish.planned();
    write(wish);
    steps.add(new ForecastStep(Kind.PLANNED, null, planned, "", by.person(), null, at));
  }

  /**
   * Says anew what it is and what it waits for. The planned day moves, and the forecast with it,
   * only while no baseline holds it.
   */
  Optional<Refusal> rewrite(NewMilestone wish, Actor by, Instant at) {
    if (baselined && !wish.planned().equals(planned)) {
      return Optional.of(Refusal.because("plan.refused.baselined", code()));
    }
    if (!wish.planned().equals(planned)) {
      boolean together = reached == null && forecast.equals(planned);
      planned = wish.planned();
      if (together) {
        note(Kind.PLANNED, planned, "", by, null, at);
      }
    }
    write(wish);
    return Optional.empty();
  }

  /** Expected on another day, because of something. */
  Optional<Refusal> moveTo(LocalDate day, String reason, Actor by, Instant at) {
    if (reached != null) {
      return Optional.of(Refusal.because("plan.refused.reached", code()));
    }
    if (day.equals(forecast)) {
      return Optional.of(Refusal.because("plan.refused.same-day"));
    }
    note(Kind.MOVED, day, reason, by, null, at);
    return Optional.empty();
  }

  /** What it waits for moved, and so must this. */
  void push(LocalDate day, String reason, Actor by, UUID cause, Instant at) {
    note(Kind.PUSHED, day, reason, by, cause, at);
  }

  Optional<Refusal> reach(LocalDate day, Actor by, Instant at) {
    if (reached != null) {
      return Optional.of(Refusal.because("plan.refused.reached", code()));
    }
    note(Kind.REACHED, day, "", by, null, at);
    reached = day;
    return Optional.empty();
  }

  /** It was said too early. */
  Optional<Refusal> reopen(LocalDate day, String reason, Actor by, Instant at) {
    if (reached == null) {
      return Optional.of(Refusal.because("plan.refused.not-reached", code()));
    }
    reached = null;
    note(Kind.REOPENED, day, reason, by, null, at);
    return Optional.empty();
  }

  /** A baseline that holds it was signed. */
  void holdFast() {
    baselined = true;
  }

  /** An agreed change of the plan. */
  void replan(LocalDate day, Actor by, Instant at) {
    planned = day;
    steps.add(new ForecastStep(Kind.REPLANNED, forecast, day, "", by.person(), null, at));
  }

  /** Nobody wants to reach it any more; what a signed record names cannot be removed. */
  Optional<Refusal> remove(Instant at) {
    if (baselined || reached != null) {
      return Optional.of(Refusal.because("plan.refused.remove", code()));
    }
    removedAt = at;
    waitsFor.clear();
    return Optional.empty();
  }

  void stopWaitingFor(UUID other) {
    waitsFor.removeIf(predecessor -> predecessor.milestone().equals(other));
  }

  private void write(NewMilestone wish) {
    name = wish.name();
    kind = wish.kind();
    owner = wish.duty().owner();
    outside = wish.duty().outside();
    gate = wish.duty().gate();
    workDays = wish.duty().workDays();
    waitsFor.clear();
    waitsFor.addAll(wish.waitsFor());
  }

  private void note(Kind what, LocalDate day, String reason, Actor by, UUID cause, Instant at) {
    steps.add(new ForecastStep(what, forecast, day, reason, by.person(), cause, at));
    forecast = day;
  }

  MilestoneId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  LocalDate forecast() {
    return forecast;
  }

  boolean isReached() {
    return reached != null;
  }

  boolean isRemoved() {
    return removedAt != null;
  }

  String code() {
    return MilestoneView.code(number);
  }

  List<ForecastStep> steps() {
    return List.copyOf(steps);
  }

  MilestoneView view() {
    return new MilestoneView(
        id,
        rollout,
        number,
        name,
        kind,
        new NewMilestone.Duty(owner, outside, gate, workDays),
        new MilestoneView.Days(planned, forecast, reached, baselined),
        List.copyOf(waitsFor));
  }
}
