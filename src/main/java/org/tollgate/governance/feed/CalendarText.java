package org.tollgate.governance.feed;

import java.util.Comparator;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes a feed as iCalendar (RFC 5545). */
final class CalendarText {

  private CalendarText() {}

  static String write(String name, Map<String, FeedEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Tollgate//Plan//EN"));
    calendar.add(new Version("2.0", "2.0"));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    entries.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, FeedEntry> entry) -> entry.getValue().day())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> calendar.add(event(entry.getKey(), entry.getValue())));
    return calendar.toString();
  }

  private static VEvent event(String uid, FeedEntry entry) {
    VEvent event = new VEvent(entry.day(), entry.summary());
    event.removeAll("DTSTAMP");
    event.add(new DtStamp(entry.changed()));
    event.add(new Uid(uid + "@tollgate"));
    event.add(new Sequence(entry.sequence()));
    event.add(entry.gone() == null ? new Status("CONFIRMED") : new Status("CANCELLED"));
    event.add(new Transp("TRANSPARENT"));
    return event;
  }
}
