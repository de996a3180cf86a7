package org.tollgate.improvement.steering;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.paper.PaperFormat;
import org.tollgate.base.paper.PaperPress;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** A meeting as files: closed minutes as a paper, the invitation as iCalendar (RFC 5546). */
@Service
@Transactional(readOnly = true)
public class SteeringPapers {

  private final SteeringDesk desk;
  private final Rollouts rollouts;
  private final PeopleDirectory people;
  private final PaperPress press;
  private final MessageSource messages;

  SteeringPapers(
      SteeringDesk desk,
      Rollouts rollouts,
      PeopleDirectory people,
      PaperPress press,
      MessageSource messages) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.people = people;
    this.press = press;
    this.messages = messages;
  }

  /**
   * One closed edition, word for word.
   *
   * @throws NotFoundException if it was never closed
   */
  public PaperFile minutes(
      Actor actor, RolloutId rollout, UUID id, int edition, PaperFormat format, Locale locale) {
    MeetingView view = desk.load(actor, rollout, id, Right.READ).view();
    MeetingView.EditionView closed =
        view.editions().stream()
            .filter(one -> one.number() == edition)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("minutes", edition));
    String title = say("steering.one", locale, view.number());
    Paper paper =
        new Paper(
            title,
            rollouts.view(rollout).name() + " · " + say("steering.edition", locale, edition),
            title + " " + edition,
            locale,
            closed.at(),
            new Paper.Footer(
                "SHA-256 " + closed.digest(), say("dossier.page", locale, "{0}", "{1}")),
            List.of(new Paper.Paragraph(closed.text())));
    return press.print(paper, format);
  }

  /** For the reader's own calendar: a request, or that it is called off. */
  public byte[] invitation(Actor actor, RolloutId rollout, UUID id, Locale locale) {
    MeetingView view = desk.load(actor, rollout, id, Right.READ).view();
    RolloutView about = rollouts.view(rollout);
    VEvent event =
        new VEvent(
            view.plan().startsAt().atOffset(ZoneOffset.UTC).toInstant(),
            Duration.ofMinutes(view.plan().minutes()),
            say("steering.one", locale, view.number()) + " · " + about.name());
    event.removeAll("DTSTAMP");
    event.add(new DtStamp(view.invitation().changedAt()));
    event.add(new Uid("steering-" + view.id() + "@tollgate"));
    event.add(new Sequence(view.invitation().sequence()));
    event.add(new Location(view.plan().place()));
    event.add(new Status(view.isCancelled() ? "CANCELLED" : "CONFIRMED"));
    rollouts.seats(rollout).stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR && !seat.isVacant())
        .map(SeatView::person)
        .findFirst()
        .ifPresent(director -> event.add(new Organizer(mail(director))));
    event.add(new Attendee(mail(actor.person())));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Tollgate//Steering//EN"));
    calendar.add(new Version("2.0", "2.0"));
    calendar.add(new Method(view.isCancelled() ? "CANCEL" : "REQUEST"));
    calendar.add(event);
    return calendar.toString().getBytes(StandardCharsets.UTF_8);
  }

  private URI mail(PersonId person) {
    return URI.create("mailto:" + people.all(List.of(person)).get(person).email());
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
