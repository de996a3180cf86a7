package org.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule is worth keeping only if a planted violation turns it red. */
class RulesBiteTests {

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsPlantedViolation() {
    return new Rules("planted")
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThat(rule.getValue().evaluate(PLANTED).hasViolation()).isTrue()));
  }

  @Test
  void longFilesAndMethodsAreFound() throws IOException {
    Sources planted = Sources.under(Path.of("src/test/java/planted"));
    assertThat(planted.filesLongerThan(20)).singleElement().asString().contains("PlantedHelper");
    assertThat(planted.methodsLongerThan(2))
        .anySatisfy(found -> assertThat(found).endsWith(" today"));
  }
}
