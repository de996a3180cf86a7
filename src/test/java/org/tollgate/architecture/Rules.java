package org.tollgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house that can be read from classes, for the packages under one root. The root
 * is a parameter so that each rule can be tried on a planted violation.
 */
final class Rules {

  private static final List<String> DISTRICTS =
      List.of("base", "governance", "benefit", "learning", "improvement", "reporting", "shell");

  /** As a word of its own in a CamelCase name: Data, but not Database. */
  private static final Pattern BANNED =
      Pattern.compile("(Impl|Utils?|Helper|Manager|D[tT][oO]|Base|Common|Info|Data)(?![a-z])");

  private static final Set<String> INJECTIONS =
      Set.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.inject.Inject",
          "jakarta.annotation.Resource",
          "jakarta.persistence.PersistenceContext");

  private static final String REPOSITORY = "org.springframework.data.repository.Repository";

  private final String root;

  Rules(String root) {
    this.root = root;
  }

  /** By the sentence that the test report shows. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("districts depend only downward", districtsDependOnlyDownward());
    rules.put("only lifecycle knows the engine", knownOnlyIn("org.camunda..", "shell.lifecycle"));
    rules.put("only checklist knows YAML", knownOnlyIn("org.yaml..", "base.checklist"));
    rules.put("only paper knows XWPF", knownOnlyIn("org.apache.poi.xwpf..", "base.paper"));
    rules.put("only paper knows the PDF library", knownOnlyIn("com.lowagie..", "base.paper"));
    rules.put("only mail knows the mail library", knownOnlyIn("jakarta.mail..", "base.mail"));
    // a chart on a slide carries a workbook with its figures
    rules.put(
        "only spreadsheet and deck know cells",
        knownOnlyIn("org.apache.poi.ss..", "base.spreadsheet", "reporting.deck"));
    rules.put(
        "only spreadsheet and deck know XLSX",
        knownOnlyIn("org.apache.poi.xssf..", "base.spreadsheet", "reporting.deck"));
    rules.put("only deck knows slides", knownOnlyIn("org.apache.poi.xslf..", "reporting.deck"));
    rules.put("only deck knows charts", knownOnlyIn("org.apache.poi.xddf..", "reporting.deck"));
    rules.put("only web, api and platform know the web", onlyTheWebKnowsTheWeb());
    rules.put("the web never touches a repository", theWebTouchesNoRepository());
    rules.put("controllers are package-private", controllersArePackagePrivate());
    rules.put("repositories are package-private", repositoriesArePackagePrivate());
    rules.put("entities have no setters", entitiesHaveNoSetters());
    rules.put("entities keep their fields private", entitiesKeepTheirFieldsPrivate());
    rules.put("entities stay in their room", entitiesStayInTheirRoom());
    rules.put("no field injection", noFieldInjection());
    rules.put("no time but the clock's", noTimeButTheClocks());
    rules.put("no banned names", noBannedNames());
    rules.put("constructors take six parameters at most", constructorsAreShort());
    rules.put("use cases are told who asks", useCasesTakeAnActor());
    return rules;
  }

  private ArchRule districtsDependOnlyDownward() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            condition(
                "depend only on districts above theirs in the list",
                (item, events) -> {
                  int own = districtOf(item);
                  item.getDirectDependenciesFromSelf().stream()
                      .filter(dependency -> own >= 0)
                      .filter(dependency -> districtOf(dependency.getTargetClass()) > own)
                      .forEach(found -> violated(events, found, found.getDescription()));
                }));
  }

  private int districtOf(JavaClass item) {
    String[] parts = item.getPackageName().split("\\.");
    int depth = root.split("\\.").length;
    boolean inside = (item.getPackageName() + ".").startsWith(root + ".") && parts.length > depth;
    return inside ? DISTRICTS.indexOf(parts[depth]) : -1;
  }

  private ArchRule knownOnlyIn(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  private ArchRule onlyTheWebKnowsTheWeb() {
    return noClasses()
        .that(not(inTheWeb()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.servlet..",
                "org.springframework.web..",
                "org.springframework.ui..",
                "org.springframework.security.web.."))
        .orShould()
        .beAnnotatedWith("org.springframework.stereotype.Controller");
  }

  private ArchRule theWebTouchesNoRepository() {
    return noClasses()
        .that(inTheWeb())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(REPOSITORY)
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> inTheWeb() {
    return resideInAnyPackage(
        root + "..web..", root + "..api..", root + ".shell.platform..", root + ".shell.start..");
  }

  private ArchRule controllersArePackagePrivate() {
    return classes()
        .that()
        .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);
  }

  private ArchRule repositoriesArePackagePrivate() {
    return classes()
        .that()
        .areAssignableTo(REPOSITORY)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);
  }

  /** A setter is named after a field; a verb such as setAside is not one. */
  private ArchRule entitiesHaveNoSetters() {
    return methods()
        .that()
        .areDeclaredInClassesThat(persistent())
        .should(
            condition(
                "not set a field",
                (method, events) -> {
                  boolean setter =
                      method.getOwner().getFields().stream()
                          .map(field -> "set" + capitalised(field.getName()))
                          .anyMatch(method.getName()::equals);
                  if (setter) {
                    violated(events, method, method.getFullName() + " is a setter");
                  }
                }));
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private ArchRule entitiesKeepTheirFieldsPrivate() {
    return fields()
        .that()
        .areDeclaredInClassesThat(persistent())
        .and()
        .areNotStatic()
        .should()
        .bePrivate();
  }

  private ArchRule entitiesStayInTheirRoom() {
    return classes()
        .should(
            condition(
                "not know the entities of another package",
                (item, events) ->
                    item.getDirectDependenciesFromSelf().stream()
                        .filter(found -> isEntity(found.getTargetClass()))
                        .filter(found -> !samePackage(item, found.getTargetClass()))
                        .forEach(found -> violated(events, found, found.getDescription()))));
  }

  private static boolean samePackage(JavaClass one, JavaClass other) {
    return one.getPackageName().equals(other.getPackageName());
  }

  private ArchRule noFieldInjection() {
    return noFields()
        .should(
            condition(
                "be injected",
                (field, events) -> {
                  if (INJECTIONS.stream().anyMatch(field::isAnnotatedWith)) {
                    events.add(SimpleConditionEvent.satisfied(field, field.getFullName()));
                  }
                }));
  }

  private ArchRule noTimeButTheClocks() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("reads the time past the clock", Rules::readsTheTime))
        .as("no time but the clock's");
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    if (owner.startsWith("java.time.") && name.equals("now")) {
      return !access.getTarget().getFullName().contains("(java.time.Clock)");
    }
    return (owner.equals("java.time.Clock") && name.startsWith("system") && !inTheClockBean(access))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date") && access.getTarget().getFullName().endsWith("<init>()"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
  }

  private static boolean inTheClockBean(JavaAccess<?> access) {
    return access.getOriginOwner().getSimpleName().equals("TimeConfiguration");
  }

  private ArchRule noBannedNames() {
    return classes()
        .should(
            condition(
                "not hide behind an empty word",
                (item, events) -> {
                  if (BANNED.matcher(item.getSimpleName()).find()) {
                    violated(events, item, item.getName() + " has an empty word in its name");
                  }
                }));
  }

  private ArchRule constructorsAreShort() {
    return constructors()
        .should(
            condition(
                "take at most 6 parameters, 8 in a record",
                (constructor, events) -> {
                  int limit = constructor.getOwner().isRecord() ? 8 : 6;
                  int count = writtenParameters(constructor);
                  if (count > limit) {
                    violated(events, constructor, constructor.getFullName() + " takes " + count);
                  }
                }));
  }

  /** The compiler adds an outer instance and captured variables to inner classes and enums. */
  private static int writtenParameters(JavaConstructor constructor) {
    JavaClass owner = constructor.getOwner();
    if (owner.isAnonymousClass() || owner.isLocalClass()) {
      return 0;
    }
    int count = constructor.getRawParameterTypes().size();
    if (owner.isEnum()) {
      return count - 2;
    }
    return owner.isInnerClass() ? count - 1 : count;
  }

  /** Whatever a controller above base can call: it must be able to ask who wants it. */
  private ArchRule useCasesTakeAnActor() {
    return classes()
        .that(resideInAnyPackage(root + "..web..", root + "..api.."))
        .should(
            condition(
                "call only services that are told who asks",
                (item, events) ->
                    item.getMethodCallsFromSelf().stream()
                        .filter(call -> isServiceOfUseCases(call.getTargetOwner()))
                        .filter(call -> !isTheSameForEverybody(call))
                        .filter(call -> !isToldWhoAsks(call.getTarget().getRawParameterTypes()))
                        .forEach(call -> violated(events, call, call.getDescription()))))
        .allowEmptyShould(true);
  }

  private boolean isServiceOfUseCases(JavaClass item) {
    return item.isAnnotatedWith("org.springframework.stereotype.Service")
        && districtOf(item) > DISTRICTS.indexOf("base");
  }

  /** The shell's own lists, such as the names of the process models, belong to no rollout. */
  private boolean isTheSameForEverybody(JavaMethodCall call) {
    return districtOf(call.getTargetOwner()) == DISTRICTS.indexOf("shell")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static boolean isToldWhoAsks(List<JavaClass> parameters) {
    return parameters.stream()
        .anyMatch(type -> isActor(type) || (type.isRecord() && carriesActor(type)));
  }

  private static boolean carriesActor(JavaClass type) {
    return type.getFields().stream().anyMatch(field -> isActor(field.getRawType()));
  }

  private static boolean isActor(JavaClass type) {
    return type.getSimpleName().equals("Actor");
  }

  private static DescribedPredicate<JavaClass> persistent() {
    return describe(
        "are persistent",
        item ->
            isEntity(item)
                || item.isAnnotatedWith("jakarta.persistence.Embeddable")
                || item.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));
  }

  private static boolean isEntity(JavaClass item) {
    return item.isAnnotatedWith("jakarta.persistence.Entity");
  }

  private static <T> ArchCondition<T> condition(String sentence, Check<T> check) {
    return new ArchCondition<>(sentence) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.on(item, events);
      }
    };
  }

  private static void violated(ConditionEvents events, Object item, String sentence) {
    events.add(SimpleConditionEvent.violated(item, sentence));
  }

  @FunctionalInterface
  private interface Check<T> {
    void on(T item, ConditionEvents events);
  }
}
