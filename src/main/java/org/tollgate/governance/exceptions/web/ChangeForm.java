package org.tollgate.governance.exceptions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.validation.Errors;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.exceptions.Proposal.NewMember;
import org.tollgate.governance.exceptions.Proposal.SeatAct;
import org.tollgate.governance.exceptions.Proposal.SeatWish;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * How the director wants the committee to change; only what the act needs is looked at.
 *
 * @param rule filled with the present one, so that only what changes has to be typed
 */
record ChangeForm(
    SeatAct act,
    UUID seat,
    UUID person,
    @Size(max = 200) String title,
    UUID organisation,
    @Valid RuleForm rule) {

  record RuleForm(
      VotingRule.Majority majority,
      @Min(1) @Max(100) Integer thresholdPercent,
      @Min(1) @Max(100) Integer quorumPercent,
      VotingRule.Fallback fallback,
      @Min(1) @Max(60) Integer ballotDays,
      @Min(1) @Max(30) Integer extensionDays) {

    static RuleForm of(VotingRule rule) {
      return new RuleForm(
          rule.majority(),
          rule.thresholdPercent(),
          rule.quorumPercent(),
          rule.fallback(),
          rule.ballotDays(),
          rule.extensionDays());
    }

    boolean isWhole() {
      return majority != null
          && thresholdPercent != null
          && quorumPercent != null
          && fallback != null
          && ballotDays != null
          && extensionDays != null;
    }

    VotingRule rule() {
      return new VotingRule(
          majority, thresholdPercent, quorumPercent, fallback, ballotDays, extensionDays);
    }
  }

  static ChangeForm blank(VotingRule present) {
    return new ChangeForm(null, null, null, "", null, RuleForm.of(present));
  }

  /** What the chosen act needs and does not have. */
  void check(Errors errors) {
    if (act == null) {
      errors.rejectValue("change.act", "exceptions.form.act.missing");
      return;
    }
    switch (act) {
      case FILL -> {
        require(seat, "change.seat", "exceptions.form.seat.missing", errors);
        require(person, "change.person", "exceptions.form.person.missing", errors);
      }
      case VACATE, CHAIR, REMOVE ->
          require(seat, "change.seat", "exceptions.form.seat.missing", errors);
      case ADD -> {
        String named = title == null || title.isBlank() ? null : title;
        require(named, "change.title", "exceptions.form.title.missing", errors);
        require(organisation, "change.organisation", "exceptions.form.party.missing", errors);
      }
      case RULE -> {
        RuleForm whole = rule != null && rule.isWhole() ? rule : null;
        require(whole, "change.rule", "exceptions.form.rule.missing", errors);
      }
    }
  }

  private static void require(Object there, String field, String missing, Errors errors) {
    if (there == null) {
      errors.rejectValue(field, missing);
    }
  }

  SeatWish wish() {
    PersonId holder = person == null ? null : new PersonId(person);
    return switch (act) {
      case FILL -> SeatWish.fill(new SeatId(seat), holder);
      case VACATE -> SeatWish.vacate(new SeatId(seat));
      case CHAIR -> SeatWish.chair(new SeatId(seat));
      case REMOVE -> SeatWish.remove(new SeatId(seat));
      case ADD ->
          SeatWish.add(new NewMember(title.strip(), new OrganisationId(organisation)), holder);
      case RULE -> SeatWish.decideBy(rule.rule());
    };
  }
}
