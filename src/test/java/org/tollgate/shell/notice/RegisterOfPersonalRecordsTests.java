package org.tollgate.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tollgate.base.privacy.PersonalRecords;
import org.tollgate.base.shared.PersonId;

/** Nothing about a person is kept that {@code docs/personal-data.md} does not list. */
class RegisterOfPersonalRecordsTests extends AbstractNotices {

  /** A row of a table in the page: each cell between bars, at least five of them. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\|(?:[^|\\n]+\\|){5}$");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Columns that hold a person's id by our habits of naming; two tables are the engine's own. */
  private static final String PERSON_COLUMN =
      "person|person_id|.*_person|.*_by|owner|author|judge|claimant|candidate|actor_id";

  @Autowired private List<PersonalRecords> rooms;
  @Autowired private MessageSource messages;

  @Test
  void listsEveryEntityThatHoldsAPerson() throws IOException {
    assertThat(listed()).containsAll(entities());
  }

  @Test
  void everyListedEntityIsShownAndExported() {
    Set<String> held =
        rooms.stream().flatMap(room -> room.holds().stream()).collect(Collectors.toSet());
    assertThat(held).containsAll(entities());
  }

  @Test
  void listsEveryColumnThatHoldsAPerson() throws IOException {
    Set<String> columns =
        database
            .queryForList(
                """
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(data_type) = 'uuid'
                """,
                String.class)
            .stream()
            .filter(name -> name.substring(name.indexOf('.') + 1).matches(PERSON_COLUMN))
            .filter(name -> !name.equals("mail.claimed_by"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(columns).hasSizeGreaterThan(30);
    assertThat(listed()).containsAll(columns);
  }

  @Test
  void everyTableAndColumnOfTheExportHasAHeadingInThreeLanguages() {
    Set<String> keys = new TreeSet<>();
    for (PersonalRecords room : rooms) {
      for (PersonalRecords.Table table : room.about(fixtures.cast().chair().person())) {
        keys.add("privacy.table." + table.name());
        table.rows().forEach(row -> row.keySet().forEach(c -> keys.add("privacy.column." + c)));
      }
    }
    for (String language : List.of("en", "zh-CN", "ru")) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(keys)
          .allSatisfy(
              key -> assertThat(messages.getMessage(key, null, "", locale)).as(key).isNotEmpty());
    }
  }

  /** What stands in code marks in the rows of the page. */
  private static Set<String> listed() throws IOException {
    String page = Files.readString(Path.of("docs/personal-data.md"));
    return ROW.matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(row -> CODE.matcher(row).results().map(found -> found.group(1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> entities() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tollgate");
    return classes.stream()
        .filter(RegisterOfPersonalRecordsTests::isPersistent)
        .filter(RegisterOfPersonalRecordsTests::holdsAPerson)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPersistent(JavaClass type) {
    return !type.isEquivalentTo(PersonId.class)
        && (type.isAnnotatedWith("jakarta.persistence.Entity")
            || type.isAnnotatedWith("jakarta.persistence.Embeddable"));
  }

  /** Of the type itself, or within a collection or map. */
  private static boolean holdsAPerson(JavaClass type) {
    return type.getFields().stream()
        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
        .anyMatch(involved -> involved.isEquivalentTo(PersonId.class));
  }
}
