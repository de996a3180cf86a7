package org.tollgate.governance.activity.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tollgate.base.shared.Strand;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityViews;

/** An activity in an answer. */
record ActivityItem(
    UUID id,
    What what,
    Activities.State state,
    Holder responsible,
    Holder accepting,
    LocalDate due,
    boolean late,
    Instant endedAt) {

  /**
   * @param byRecord whether a record in Tollgate closes it, and no document
   */
  record What(
      String code,
      String name,
      String output,
      int phase,
      Strand strand,
      boolean mandatory,
      boolean byRecord) {}

  /**
   * @param seat null if there is no such seat yet
   * @param person name of who holds it, or null
   */
  record Holder(UUID seat, String title, String person) {

    static Holder of(ActivityViews.Holder holder) {
      return new Holder(
          holder.seat() == null ? null : holder.seat().value(), holder.title(), holder.person());
    }
  }

  static ActivityItem of(ActivityViews.Card card, Locale locale) {
    ActivityViews.What what = card.what();
    return new ActivityItem(
        card.id().value(),
        new What(
            what.code(),
            what.name().in(locale),
            what.output().in(locale),
            what.phase().number(),
            what.strand(),
            what.mandatory(),
            what.byRecord()),
        card.state(),
        Holder.of(card.responsible()),
        Holder.of(card.accepting()),
        card.due(),
        card.late(),
        card.endedAt());
  }

  /**
   * An activity with what was brought.
   *
   * @param versions the newest first
   * @param seats those that may work on activities
   */
  record Whole(
      ActivityItem activity, List<Version> versions, List<Step> steps, List<Holder> seats) {

    static Whole of(ActivityViews.Detail detail, Locale locale) {
      return new Whole(
          ActivityItem.of(detail.card(), locale),
          detail.versions().stream().map(Version::of).toList(),
          detail.steps().stream()
              .map(step -> new Step(step.kind(), step.person(), step.at(), step.remark()))
              .toList(),
          detail.seats().stream().map(Holder::of).toList());
    }
  }

  /**
   * @param standing WAITING, ACCEPTED, RETURNED or REPLACED
   */
  record Version(
      int number,
      String file,
      String sha256,
      String author,
      Instant uploadedAt,
      String standing,
      String judge,
      String remark) {

    static Version of(ActivityViews.Version version) {
      return new Version(
          version.number(),
          version.file().name(),
          version.file().sha256(),
          version.author(),
          version.uploadedAt(),
          version.standing(),
          version.judge(),
          version.remark());
    }
  }

  /**
   * @param person null for the clock and the process
   */
  record Step(String kind, String person, Instant at, String remark) {}
}
