package org.tollgate.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tollgate.access.AccessMatrixTests.Answer;
import org.tollgate.access.AccessWorld.Populated;
import org.tollgate.access.RouteTable.Row;
import org.tollgate.testing.As;

/** Asks for a route as some part, in a transaction that is rolled back, so that nothing changes. */
@TestComponent
class AccessProbe {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)[^}]*}");
  private static final Pattern THING = Pattern.compile("\"([@!][a-zA-Z]+)\"");
  private static final String FILE = "file";

  private final MockMvc web;
  private final TransactionTemplate undone;

  AccessProbe(MockMvc web, PlatformTransactionManager transactions) {
    this.web = web;
    this.undone = new TransactionTemplate(transactions);
  }

  /** Everybody who asks. */
  List<String> parts() {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "director",
                "sponsor",
                "successor",
                "chair",
                "member1",
                "member2",
                "team",
                "lead",
                "staff",
                "consultant",
                "implementer",
                "auditor"));
    parts.addAll(List.of("outsider", "stranger", "administrator", "anonymous"));
    return parts;
  }

  /**
   * @param cast whose people ask
   * @param rollout in whose address
   * @param things what else the address and the form name
   */
  Answer ask(Row row, String part, Populated cast, Populated rollout, Populated things) {
    return undone.execute(
        transaction -> {
          transaction.setRollbackOnly();
          try {
            return answer(
                web.perform(build(row, rollout, things).with(as(part, cast))).andReturn());
          } catch (Exception e) {
            throw new IllegalStateException(row.route() + " as " + part, e);
          }
        });
  }

  private static Answer answer(MvcResult result) {
    return new Answer(
        result.getResponse().getStatus(), result.getResponse().getRedirectedUrl(), flash(result));
  }

  private static Map<String, Object> flash(MvcResult result) {
    return result.getFlashMap() == null ? Map.of() : Map.copyOf(result.getFlashMap());
  }

  private AbstractMockHttpServletRequestBuilder<?> build(
      Row row, Populated rollout, Populated things) {
    String address = address(row, rollout, things);
    HttpMethod method = HttpMethod.valueOf(row.method().replace("ANY", "GET"));
    AbstractMockHttpServletRequestBuilder<?> request =
        row.send().containsKey(FILE)
            ? multipart(method, address)
                .file(new MockMultipartFile(FILE, "a.txt", "text/plain", "Agreed.".getBytes()))
            : request(method, address);
    request.with(csrf());
    row.send()
        .forEach(
            (name, value) -> {
              if (name.equals("json")) {
                request
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json(value, rollout, things));
              } else if (!name.equals(FILE)) {
                request.param(name, value(value, rollout, things));
              }
            });
    return request;
  }

  /** Of a page, with what it is asked. */
  String path(Row row, Populated world) {
    String asked =
        row.send().entrySet().stream()
            .map(each -> each.getKey() + "=" + value(each.getValue(), world, world))
            .collect(Collectors.joining("&", "?", ""));
    return address(row, world, world) + (asked.length() > 1 ? asked : "");
  }

  private static String address(Row row, Populated rollout, Populated things) {
    Matcher variables = VARIABLE.matcher(row.pattern());
    StringBuilder address = new StringBuilder();
    boolean inRollout = row.pattern().contains("/rollouts/{");
    boolean first = true;
    while (variables.find()) {
      String value =
          first && inRollout && !row.with().containsKey(variables.group(1))
              ? rollout.id("rollout")
              : value(row.with().get(variables.group(1)), rollout, things);
      variables.appendReplacement(address, Matcher.quoteReplacement(value));
      first = false;
    }
    return variables.appendTail(address).toString().replace("/**", "/a/b");
  }

  private static String value(String written, Populated rollout, Populated things) {
    if (written == null) {
      return UUID.randomUUID().toString();
    }
    return switch (written.charAt(0)) {
      case '@' -> things.id(written.substring(1));
      case '!' -> rollout.id(written.substring(1));
      default -> written;
    };
  }

  /** A string that begins with @ or ! stands for the thing of that name. */
  private static String json(String written, Populated rollout, Populated things) {
    return THING
        .matcher(written)
        .replaceAll(found -> '"' + value(found.group(1), rollout, things) + '"');
  }

  private RequestPostProcessor as(String part, Populated cast) {
    return switch (part) {
      case "anonymous" -> anonymous();
      case "administrator" -> As.administrator(cast.staged().cast().person(part));
      default -> As.person(cast.staged().cast().person(part));
    };
  }
}
