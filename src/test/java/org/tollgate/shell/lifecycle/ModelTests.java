package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.Phase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The rules that every process model keeps. */
class ModelTests {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> WITHOUT_A_SHAPE =
      Set.of(
          "documentation", "extensionElements", "incoming", "outgoing", "laneSet", "flowNodeRef");

  static Stream<Path> models() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("process-models"))) {
      return all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @Test
  void hasOneModelForTheRolloutTheGateTheMeetingAndEachPhase() throws IOException {
    Stream<String> phases = Arrays.stream(Phase.values()).map(Phase::code);

    assertThat(models().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("crm-rollout", "gate-review", "retrospective"), phases)
                .map(key -> key + ".bpmn")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsBeansThatExistAndNothingElse(Path model) {
    Set<String> beans = new HashSet<>();
    for (Method method : Delegates.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Bean.class)) {
        beans.add("${" + method.getName() + "}");
      }
    }
    List<Element> services = elements(model, "serviceTask");

    assertThat(services)
        .allSatisfy(
            task -> assertThat(task.getAttributeNS(CAMUNDA, "delegateExpression")).isIn(beans));
    assertThat(attributes(model, CAMUNDA))
        .doesNotContain("class", "expression", "type", "resultVariable", "formKey");
    assertThat(elements(model, "scriptTask")).isEmpty();
    assertThat(all(model))
        .extracting(Element::getLocalName)
        .doesNotContain("script", "executionListener", "taskListener", "field", "connector");
  }

  @ParameterizedTest
  @MethodSource("models")
  void startsEachServiceTaskInATransactionOfItsOwn(Path model) {
    assertThat(elements(model, "serviceTask"))
        .allSatisfy(
            task -> assertThat(task.getAttributeNS(CAMUNDA, "asyncBefore")).isEqualTo("true"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysHowLongItsHistoryMayBeKept(Path model) {
    assertThat(elements(model, "process"))
        .isNotEmpty()
        .allSatisfy(
            process ->
                assertThat(process.getAttributeNS(CAMUNDA, "historyTimeToLive")).startsWith("P"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsWhatWasDeployedWithItAndHandsTheBusinessKeyDown(Path model) {
    assertThat(elements(model, "callActivity"))
        .allSatisfy(
            call -> {
              assertThat(call.getAttributeNS(CAMUNDA, "calledElementBinding"))
                  .isEqualTo("deployment");
              assertThat(children(call, CAMUNDA, "in"))
                  .extracting(in -> in.getAttribute("businessKey"))
                  .contains("#{execution.processBusinessKey}");
            });
    assertThat(elements(model, "businessRuleTask"))
        .allSatisfy(
            rule ->
                assertThat(rule.getAttributeNS(CAMUNDA, "decisionRefBinding"))
                    .isEqualTo("deployment"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void drawsEveryElementInsideTheCanvas(Path model) {
    Set<String> drawn =
        Stream.concat(
                children(document(model).getDocumentElement(), DI, "BPMNShape").stream(),
                children(document(model).getDocumentElement(), DI, "BPMNEdge").stream())
            .map(shape -> shape.getAttribute("bpmnElement"))
            .collect(Collectors.toSet());
    List<String> needed =
        elements(model, "process").stream()
            .flatMap(process -> children(process, BPMN, "*").stream())
            .filter(element -> !WITHOUT_A_SHAPE.contains(element.getLocalName()))
            .filter(element -> !element.getLocalName().endsWith("EventDefinition"))
            .filter(element -> element.hasAttribute("id"))
            .map(element -> element.getAttribute("id"))
            .toList();

    assertThat(drawn).containsAll(needed);
    assertThat(children(document(model).getDocumentElement(), DC, "Bounds"))
        .isNotEmpty()
        .allSatisfy(
            bounds -> {
              assertThat(number(bounds, "x")).isBetween(0.0, 4000.0);
              assertThat(number(bounds, "y")).isBetween(0.0, 2000.0);
              assertThat(number(bounds, "width")).isPositive();
              assertThat(number(bounds, "height")).isPositive();
            });
  }

  @Test
  void knowsTheActThatEndsEachUserTask() throws IOException {
    models()
        .forEach(
            model ->
                elements(model, "userTask")
                    .forEach(
                        task ->
                            assertThat(
                                    ProcessTask.of(
                                            key(model),
                                            task.getAttribute("id"),
                                            "preparation",
                                            null)
                                        .code())
                                .isEqualTo(task.getAttribute("id"))));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void hasTheActivitiesOfTheChecklistAndNoOthers(Phase phase) {
    Map<String, ActivityDefinition> activities =
        new Checklists()
            .activities(phase).stream()
                .collect(Collectors.toMap(ActivityDefinition::code, Function.identity()));
    List<Element> tasks = elements(file(phase), "userTask");

    assertThat(tasks)
        .extracting(task -> task.getAttribute("id"))
        .containsExactlyInAnyOrderElementsOf(activities.keySet());
    assertThat(tasks)
        .allSatisfy(
            task -> {
              ActivityDefinition activity = activities.get(task.getAttribute("id"));
              assertThat(task.getAttribute("name")).isEqualTo(activity.name().en());
              assertThat(children(task, BPMN, "documentation").get(0).getTextContent())
                  .isEqualTo(
                      "Tier: %s. Output: %s."
                          .formatted(activity.tier(), activity.output().text().en()));
            });
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void putsEachActivityInItsStrandAfterThoseItFollows(Phase phase) {
    Path model = file(phase);
    for (ActivityDefinition activity : new Checklists().activities(phase)) {
      assertThat(laneOf(model, activity.code()))
          .isEqualTo(activity.strand().name().toLowerCase(Locale.ROOT) + "-strand");
      assertThat(tasksBefore(model, activity.code()))
          .as(activity.code())
          .containsExactlyInAnyOrderElementsOf(activity.after());
    }
  }

  private static Path file(Phase phase) {
    return Path.of("process-models", phase.code() + ".bpmn");
  }

  private static String laneOf(Path model, String task) {
    return elements(model, "lane").stream()
        .filter(
            lane ->
                children(lane, BPMN, "flowNodeRef").stream()
                    .anyMatch(node -> node.getTextContent().equals(task)))
        .map(lane -> lane.getAttribute("id"))
        .collect(Collectors.joining());
  }

  /** The user tasks from which a task is reached over gateways only. */
  private static Set<String> tasksBefore(Path model, String node) {
    Set<String> tasks =
        elements(model, "userTask").stream()
            .map(task -> task.getAttribute("id"))
            .collect(Collectors.toSet());
    return elements(model, "sequenceFlow").stream()
        .filter(flow -> flow.getAttribute("targetRef").equals(node))
        .map(flow -> flow.getAttribute("sourceRef"))
        .filter(source -> !source.equals("open-phase"))
        .flatMap(
            source ->
                tasks.contains(source) ? Stream.of(source) : tasksBefore(model, source).stream())
        .collect(Collectors.toSet());
  }

  private static String key(Path model) {
    return model.getFileName().toString().replace(".bpmn", "");
  }

  private static double number(Element bounds, String attribute) {
    return Double.parseDouble(bounds.getAttribute(attribute));
  }

  private static List<Element> elements(Path model, String name) {
    return children(document(model).getDocumentElement(), BPMN, name);
  }

  private static List<Element> all(Path model) {
    return children(document(model).getDocumentElement(), "*", "*");
  }

  private static Set<String> attributes(Path model, String namespace) {
    return all(model).stream()
        .flatMap(
            element ->
                IntStream.range(0, element.getAttributes().getLength())
                    .mapToObj(element.getAttributes()::item))
        .filter(attribute -> namespace.equals(attribute.getNamespaceURI()))
        .map(org.w3c.dom.Node::getLocalName)
        .collect(Collectors.toSet());
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    var found = parent.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document document(Path model) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(model.toFile());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(model.toString(), e);
    }
  }
}
