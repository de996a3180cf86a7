package org.tollgate.governance.exceptions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.Proposal;

/**
 * What the director fills in.
 *
 * @param gates six days, by the gates' numbers; null where a gate keeps its day
 */
record ExceptionForm(
    @NotNull Breach.Kind kind,
    @Size(min = Breach.MIN, max = Breach.MAX) String breach,
    @NotNull @Size(min = Breach.MIN, max = Breach.MAX) String options,
    @NotNull Proposal.Kind proposal,
    List<LocalDate> gates,
    @Valid ChangeForm change) {

  ExceptionForm {
    List<LocalDate> six = new ArrayList<>(gates == null ? List.of() : gates);
    while (six.size() < Phase.values().length) {
      six.add(null);
    }
    gates = six;
    change = change == null ? new ChangeForm(null, null, null, "", null, null) : change;
  }

  /** What only shows when the fields are seen together. */
  void check(Errors errors) {
    if (kind != Breach.Kind.THIRD_NO_GO && (breach == null || breach.isBlank())) {
      errors.rejectValue("breach", "exceptions.form.breach.missing");
    }
    checkProposal(errors);
  }

  /** The same where what happened is known already. */
  void checkProposal(Errors errors) {
    if (proposal == Proposal.Kind.COMMITTEE) {
      change.check(errors);
    }
  }

  Breach toBreach() {
    return new Breach(kind, breach, options);
  }

  Proposal toProposal() {
    return switch (proposal) {
      case CONTINUE -> Proposal.goOn(days());
      case STOP -> Proposal.stop();
      case COMMITTEE -> Proposal.committee(change.wish());
    };
  }

  private Map<Phase, LocalDate> days() {
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      LocalDate day = gates.get(phase.ordinal());
      if (day != null) {
        days.put(phase, day);
      }
    }
    return days;
  }
}
