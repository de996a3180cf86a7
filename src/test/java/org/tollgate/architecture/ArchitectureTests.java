package org.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.tollgate.TollgateApplication;

/** Keeps the house as it was drawn: rooms, arrows, visibility, sizes and names. */
class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tollgate");
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("org.tollgate");

  @Test
  void roomsDependOnlyOnWhatTheyName() {
    ApplicationModules.of(TollgateApplication.class).verify();
  }

  @Test
  void everyClassLivesInARoom() {
    List<String> annotated =
        MAIN.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(
                type ->
                    type.isAnnotatedWith("org.springframework.modulith.ApplicationModule")
                        || type.isAnnotatedWith("org.springframework.modulith.NamedInterface"))
            .map(JavaClass::getPackageName)
            .toList();
    assertThat(annotated).isNotEmpty();
    assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
        .filteredOn(name -> !name.equals("org.tollgate"))
        .allSatisfy(
            name ->
                assertThat(annotated)
                    .as("the room of package " + name)
                    .anyMatch(
                        room ->
                            name.equals(room)
                                || name.equals(room + ".web")
                                || name.equals(room + ".api")));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return new Rules("org.tollgate")
        .all().entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(MAIN)));
  }

  @Test
  void filesHaveAtMost300Lines() throws IOException {
    assertThat(Sources.under(Path.of("src/main/java")).filesLongerThan(300)).isEmpty();
  }

  @Test
  void methodsHaveAtMost30Lines() throws IOException {
    assertThat(Sources.under(Path.of("src/main/java")).methodsLongerThan(30)).isEmpty();
  }

  @Test
  void everyTestHasANameUnderWhichItIsRun() {
    assertThat(TESTS.stream().filter(ArchitectureTests::hasTests))
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(outermost(type).getSimpleName())
                    .matches(".*Tests|.*JarIT|.*Benchmark|Abstract.*"));
  }

  private static boolean hasTests(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(
            method -> method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
  }
}
