package org.tollgate.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.governance.outreach.Audience;
import org.tollgate.governance.outreach.LineView;
import org.tollgate.governance.outreach.Message;
import org.tollgate.governance.outreach.NewLine;
import org.tollgate.governance.outreach.NewVoice;
import org.tollgate.governance.outreach.OutreachManagement;
import org.tollgate.testing.RolloutFixtures.Staged;

/** Plans and sends messages and enters worries as a team does; not a bean, made where needed. */
public class OutreachSteps {

  private final OutreachManagement management;
  private final List<HourlyDuty> duties;
  private final Clock clock;

  public OutreachSteps(OutreachManagement management, List<HourlyDuty> duties, Clock clock) {
    this.management = management;
    this.duties = duties;
    this.clock = clock;
  }

  /** Due today, in English and Russian, with a confirmation. */
  public UUID plan(Staged staged, Audience audience) {
    NewLine line =
        new NewLine(
            "What changes for you",
            new Message("It begins in May", "", "Начинаем в мае"),
            audience,
            LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")),
            true);
    management
        .plan(staged.cast().director(), staged.id(), line)
        .ifPresent(
            reason -> {
              throw new IllegalStateException("Refused: " + reason);
            });
    return lines(staged).get(lines(staged).size() - 1).id();
  }

  /** The clock goes round. */
  public void send() {
    duties.stream()
        .filter(duty -> duty.name().equals("communication plans"))
        .forEach(HourlyDuty::perform);
  }

  public List<LineView> lines(Staged staged) {
    return management.board(staged.cast().director(), staged.id()).lines();
  }

  public UUID worry(Staged staged, String owner) {
    management.hear(
        staged.cast().director(),
        staged.id(),
        new NewVoice(
            NewVoice.Kind.WORRY,
            "Back office",
            "Everything is typed twice",
            staged.cast().person(owner)));
    return management.board(staged.cast().director(), staged.id()).voices().get(0).id();
  }
}
