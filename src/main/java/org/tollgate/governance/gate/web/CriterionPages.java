package org.tollgate.governance.gate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.gate.GateReading.Sheet;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.Standing;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Puts together the page of one criterion. */
@Component
class CriterionPages {

  private final ReviewRows rows;
  private final PeopleDirectory people;

  CriterionPages(ReviewRows rows, PeopleDirectory people) {
    this.rows = rows;
    this.people = people;
  }

  /**
   * @param live what live data say now, or null where a person answers
   * @param owners who may be named the owner, by id
   */
  record Page(
      Place place,
      ReviewPage.Row row,
      CriterionView criterion,
      Answer live,
      Given given,
      List<File> files,
      Map<String, String> owners,
      May may) {}

  /** Where the criterion stands. */
  record Place(UUID rollout, String name, int gate, String phase, int round, ZoneId zone) {}

  /**
   * @param enough in the reader's language
   */
  record Given(String enough, String method, String by, Instant at, UUID owner, LocalDate due) {}

  record File(UUID id, ReviewPage.File file, String author, Instant at, long size, boolean mine) {}

  /** What the reader may do to it now. */
  record May(boolean answer, boolean bring, boolean assign) {}

  Page page(Actor actor, Sheet sheet, String code) {
    ReviewView review = sheet.review();
    CriterionView criterion =
        review.criterion(code).orElseThrow(() -> new NotFoundException("criterion", code));
    Standing standing = sheet.standing();
    Names names = names(review, standing.seats());
    ReviewRows.Answers answers = new ReviewRows.Answers(standing.live(), Map.of());
    May may = may(actor, sheet, criterion);
    return new Page(
        new Place(
            review.rollout().value(),
            standing.rollout().name(),
            review.phase().number(),
            review.phase().code(),
            review.round(),
            standing.rollout().zone()),
        rows.row(review, criterion, answers, names),
        criterion,
        standing.live().get(code),
        given(criterion, names),
        files(actor, review, criterion, names, may),
        may.assign() ? owners(standing.seats(), names) : Map.of(),
        may);
  }

  private static May may(Actor actor, Sheet sheet, CriterionView criterion) {
    boolean draft = sheet.review().isDraft();
    boolean open = draft && !criterion.automatic();
    boolean contributes = open && sheet.rights().contains(Right.CONTRIBUTE);
    boolean directs = draft && sheet.rights().contains(Right.DIRECT);
    boolean owns = actor.person().equals(criterion.ownership().person());
    return new May(contributes && (owns || directs), contributes, directs);
  }

  private static Given given(CriterionView criterion, Names names) {
    PersonId owner = criterion.ownership().person();
    return new Given(
        criterion.enough().in(locale()),
        criterion.traits().method(),
        names.of(criterion.given().by()),
        criterion.given().at(),
        owner == null ? null : owner.value(),
        criterion.ownership().due());
  }

  private static List<File> files(
      Actor actor, ReviewView review, CriterionView criterion, Names names, May may) {
    List<EvidenceFile> files = review.files(criterion.code());
    List<ReviewPage.File> links = ReviewRows.files(review, criterion);
    return Stream.iterate(0, i -> i < files.size(), i -> i + 1)
        .map(i -> file(files.get(i), links.get(i), actor, names, may))
        .toList();
  }

  private static File file(
      EvidenceFile file, ReviewPage.File link, Actor actor, Names names, May may) {
    boolean mine = may.bring() && (may.assign() || file.author().equals(actor.person()));
    return new File(
        file.id(), link, names.of(file.author()), file.addedAt(), file.document().size(), mine);
  }

  /** Everyone in a seat that contributes. */
  private static Map<String, String> owners(List<SeatView> seats, Names names) {
    Map<String, String> owners = new TreeMap<>();
    seats.stream()
        .filter(seat -> !seat.isVacant())
        .filter(seat -> seat.role() != SeatRole.AUDITOR && seat.role() != SeatRole.STAFF)
        .forEach(seat -> owners.put(seat.person().toString(), names.of(seat.person())));
    return owners.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private Names names(ReviewView review, List<SeatView> seats) {
    Stream<PersonId> sitting = seats.stream().map(SeatView::person);
    Set<PersonId> ids =
        Stream.concat(Names.mentioned(review), sitting)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Names.of(people, ids);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
