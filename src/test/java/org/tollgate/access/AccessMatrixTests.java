package org.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tollgate.access.AccessWorld.Populated;
import org.tollgate.access.RouteTable.Row;
import org.tollgate.testing.Lessons;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;
import org.tollgate.testing.Walk;

/**
 * Certifies the table of docs/access.md on every route there is: each part of a rollout asks for
 * everything of its own rollout, of a foreign one, and for things of the foreign one under the
 * address of its own. What is expected stands in {@code access/routes.csv}.
 */
@SpringBootTest(properties = "tollgate.webhook.targets=https://hooks.example.org")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@OnTestDatabase
@Import(AccessMatrixTests.Surroundings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

  /** With the widest rights in their own rollout, from both of its organisations. */
  private static final List<String> FOREIGNERS =
      List.of("director", "chair", "auditor", "implementer");

  @TestConfiguration
  @Import({
    RolloutFixtures.class,
    Walk.class,
    Lessons.class,
    AccessWorld.class,
    AccessWorld.Rooms.class,
    AccessThings.class,
    AccessThings.Rooms.class,
    AccessProbe.class
  })
  static class Surroundings {

    @Bean
    SettableClock testClock() {
      return new SettableClock(RolloutRooms.START);
    }

    /** Pages are drawn in other tests; here only the answer counts, and drawing takes longest. */
    @Bean
    ViewResolver blankPages() {
      return new BlankPages();
    }

    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
      return new BCryptPasswordEncoder(4);
    }
  }

  private static final class BlankPages implements ViewResolver, Ordered {

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
      return name.contains(":") && !name.contains("::") ? null : new BlankPage();
    }
  }

  private static final class BlankPage implements View {

    @Override
    public String getContentType() {
      return "text/html";
    }

    @Override
    public void render(
        Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {}
  }

  @Autowired private ApplicationContext context;
  @Autowired private AccessWorld worlds;
  @Autowired private AccessProbe probe;

  private RouteTable table;
  private Populated own;
  private Populated foreign;

  @BeforeAll
  void populates() throws Exception {
    table = RouteTable.read();
    own = worlds.populate();
    foreign = worlds.populate();
  }

  @Test
  void knowsEveryRoute() {
    Set<String> known = table.rows().stream().map(Row::route).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(routes());
    unknown.removeAll(known);
    Set<String> gone = new TreeSet<>(known);
    gone.removeAll(routes());

    assertThat(unknown)
        .as(
            "Routes without a row in src/test/resources/access/routes.csv; its head says how:%n%s",
            unknown.stream()
                .map(route -> route + " ; with ; send ; who ; 403 ; 404")
                .collect(Collectors.joining(System.lineSeparator())))
        .isEmpty();
    assertThat(gone).as("Rows of routes that are not there").isEmpty();
  }

  @Test
  void letsInWhoMayAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table.rows()) {
      for (String part : probe.parts()) {
        check(row, part, own, own, expected(row, part), wrong);
      }
    }
    complain(wrong);
  }

  @Test
  void showsNothingOfAForeignRollout() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.isInsideARollout()) {
        for (String part : FOREIGNERS) {
          check(row, part, foreign, foreign, row.strangers(), wrong);
        }
      }
    }
    complain(wrong);
  }

  @Test
  void findsNoThingOfAForeignRolloutUnderTheAddressOfOnesOwn() {
    List<String> wrong = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.namesAThingOfARollout()) {
        for (String part : oneOrTwo(row.who())) {
          check(row, part, own, foreign, Optional.of(404), wrong);
        }
      }
    }
    complain(wrong);
  }

  /** Whether a thing is looked for in its rollout does not depend on who looks. */
  private static List<String> oneOrTwo(Set<String> who) {
    return Stream.of("director", "team", "chair", "sponsor")
        .filter(who::contains)
        .limit(2)
        .toList();
  }

  private void check(
      Row row,
      String part,
      Populated rollout,
      Populated things,
      Optional<Integer> expected,
      List<String> wrong) {
    Answer answer = probe.ask(row, part, own, rollout, things);
    if (!answer.agreesWith(expected)) {
      wrong.add(
          "%-70s %-13s wanted %s, got %s"
              .formatted(row.route(), part, words(expected), answer.inWords()));
    }
  }

  private static String words(Optional<Integer> expected) {
    return expected
        .map(status -> status == RouteTable.REFUSED ? "a refusal" : status.toString())
        .orElse("to be let in");
  }

  /** Empty where the part may. */
  private Optional<Integer> expected(Row row, String part) {
    if (row.who().contains(part)) {
      return Optional.empty();
    }
    if (row.exactly().containsKey(part)) {
      return Optional.of(row.exactly().get(part));
    }
    if (part.equals("anonymous") && !table.group("doors").contains(row.pattern())) {
      return Optional.of(row.pattern().startsWith("/api/") ? 401 : 302);
    }
    Optional<Integer> status = table.group("seats").contains(part) ? row.others() : row.strangers();
    return Optional.of(
        status.orElseThrow(
            () -> new IllegalStateException("No status for " + part + " in " + row.route())));
  }

  private static void complain(List<String> wrong) {
    if (!wrong.isEmpty()) {
      fail(wrong.size() + " answers are not as the table says:\n" + String.join("\n", wrong));
    }
  }

  private Set<String> routes() {
    return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(AccessMatrixTests::routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(RequestMappingInfo info) {
    Set<?> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(Object::toString).toList();
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
  }

  /** What came back. */
  record Answer(int status, String redirect, Map<String, Object> flash) {

    /** Empty where the part must be let in: a page, a form that is refused, but no closed door. */
    boolean agreesWith(Optional<Integer> expected) {
      if (expected.equals(Optional.of(RouteTable.REFUSED))) {
        return isRefusal();
      }
      if (expected.isPresent()) {
        return status == expected.get() && (status != 302 || isLogin());
      }
      return (status < 400 && !isLogin()) || status == 409 || status == 422;
    }

    private boolean isRefusal() {
      return status == 409 || status == 422 || flash.containsKey("refusal");
    }

    private boolean isLogin() {
      return redirect != null && redirect.endsWith("/login");
    }

    String inWords() {
      return status + (redirect == null ? "" : " to " + redirect) + (flash.isEmpty() ? "" : flash);
    }
  }
}
