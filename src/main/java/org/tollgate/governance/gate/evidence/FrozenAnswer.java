package org.tollgate.governance.gate.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes what live data said into the frozen material and reads it back. */
public final class FrozenAnswer {

  private FrozenAnswer() {}

  public static Map<String, Object> write(Answer answer) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("state", answer.state());
    values.put("asOf", answer.asOf());
    values.put("message", answer.message().key());
    values.put("arguments", answer.message().plain().arguments());
    values.put("link", answer.link());
    if (answer.measure() != null) {
      values.put("value", answer.measure().value());
      values.put("target", answer.measure().target());
      values.put("unit", answer.measure().unit());
    }
    return values;
  }

  static Answer read(JsonNode node) {
    List<Object> arguments = new ArrayList<>();
    node.path("arguments")
        .forEach(each -> arguments.add(each.isIntegralNumber() ? each.asInt() : each.asString()));
    return new Answer(
        Answer.State.valueOf(node.path("state").asString()),
        measure(node),
        Instant.parse(node.path("asOf").asString()),
        new Answer.Message(node.path("message").asString(), arguments),
        node.has("link") ? node.path("link").asString() : null,
        null);
  }

  private static Answer.Measure measure(JsonNode node) {
    return node.has("value")
        ? new Answer.Measure(
            new BigDecimal(node.path("value").asString()),
            new BigDecimal(node.path("target").asString()),
            node.path("unit").asString())
        : null;
  }
}
