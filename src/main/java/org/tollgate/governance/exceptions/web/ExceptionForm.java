package org.tollgate.governance.exceptions.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.validation.Errors;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.exceptions.Proposal.SeatAct;
import org.tollgate.governance.rollout.SeatId;

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
    SeatAct seatAct,
    UUID seat,
    UUID person) {

  ExceptionForm {
    List<LocalDate> six = new ArrayList<>(gates == null ? List.of() : gates);
    while (six.size() < Phase.values().length) {
      six.add(null);
    }
    gates = six;
  }

  /** What only shows when the fields are seen together. */
  void check(Errors errors) {
    if (kind != Breach.Kind.THIRD_NO_GO && (breach == null || breach.isBlank())) {
      errors.rejectValue("breach", "exceptions.form.breach.missing");
    }
    if (proposal == Proposal.Kind.COMMITTEE && (seat == null || seatAct == null)) {
      errors.rejectValue("seat", "exceptions.form.seat.missing");
    }
    if (seatAct == SeatAct.FILL && proposal == Proposal.Kind.COMMITTEE && person == null) {
      errors.rejectValue("person", "exceptions.form.person.missing");
    }
  }

  Breach toBreach() {
    return new Breach(kind, breach, options);
  }

  Proposal toProposal() {
    return switch (proposal) {
      case CONTINUE -> Proposal.goOn(days());
      case STOP -> Proposal.stop();
      case COMMITTEE ->
          Proposal.committee(
              new Proposal.SeatWish(
                  seatAct,
                  new SeatId(seat),
                  seatAct == SeatAct.FILL ? new PersonId(person) : null));
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
