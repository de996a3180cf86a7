package org.tollgate.governance.planrule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRules.Tolerance;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;

/** The rules that a rollout has set for its plan; always whole and possible ones. */
@Entity
@Table(name = "plan_rule")
class PlanRule {

  @EmbeddedId private RolloutId rollout;
  @Version private Long version;

  @Column(name = "calendar_name")
  private String calendarName;

  @Column(name = "free_days")
  private String freeDays;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "plan_rule_day", joinColumns = @JoinColumn(name = "rollout_id"))
  @MapKeyColumn(name = "calendar_day")
  @Column(name = "worked")
  private Map<LocalDate, Boolean> days = new HashMap<>();

  @Column(name = "gap_months")
  private int gapMonths;

  @Column(name = "tolerance_days")
  private int toleranceDays;

  @Column(name = "tolerance_money")
  private BigDecimal toleranceMoney;

  private String currency;

  protected PlanRule() {}

  PlanRule(RolloutId rollout, PlanRules rules) {
    this.rollout = rollout;
    change(rules);
  }

  void change(PlanRules rules) {
    calendarName = rules.calendar().name();
    freeDays =
        rules.calendar().free().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    days.clear();
    days.putAll(rules.calendar().days());
    gapMonths = rules.gapMonths();
    toleranceDays = rules.tolerance().days();
    toleranceMoney = rules.tolerance().money();
    currency = rules.tolerance().currency();
  }

  RolloutId rollout() {
    return rollout;
  }

  PlanRules rules() {
    Set<DayOfWeek> free =
        Arrays.stream(freeDays.split(" "))
            .filter(word -> !word.isEmpty())
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet());
    return new PlanRules(
        new WorkCalendar(calendarName, free, new TreeMap<>(days)),
        gapMonths,
        new Tolerance(toleranceDays, toleranceMoney, currency));
  }
}
