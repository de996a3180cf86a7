package org.tollgate.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code access/routes.csv}; the head of that file says what stands in which column. */
final class RouteTable {

  private static final String FILE = "access/routes.csv";
  private static final int COLUMNS = 6;

  /** No status: a redirect back to the page with the reason, or 409 or 422. */
  static final int REFUSED = 0;

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * One route and what is expected of it.
   *
   * @param route method and pattern, as the mapping has it: {@code GET /rollouts/{id}}
   * @param with what stands for the variables of the pattern
   * @param send the fields of the form, or {@code file} for an upload
   * @param who the parts that may
   * @param exactly parts that get one status whatever the rest says
   * @param others what a part with a seat gets that may not
   * @param strangers what who cannot read the rollout gets
   */
  record Row(
      String route,
      Map<String, String> with,
      Map<String, String> send,
      Set<String> who,
      Map<String, Integer> exactly,
      Optional<Integer> others,
      Optional<Integer> strangers) {

    String method() {
      return route.substring(0, route.indexOf(' '));
    }

    String pattern() {
      return route.substring(route.indexOf(' ') + 1);
    }

    /** Whether the address names a rollout or a ballot of one. */
    boolean isInsideARollout() {
      return pattern().contains("/rollouts/{") || pattern().contains("/ballots/{");
    }

    /** Whether the address names something inside a rollout, beside the rollout itself. */
    boolean namesAThingOfARollout() {
      return pattern().contains("{")
          && pattern().contains("/rollouts/")
          && with.values().stream().anyMatch(value -> value.startsWith("@"));
    }
  }

  static RouteTable read() throws IOException {
    RouteTable table = new RouteTable();
    String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        table.take(line);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(FILE + " line " + number + ": " + e.getMessage(), e);
      }
    }
    return table;
  }

  private void take(String line) {
    if (line.startsWith("let ")) {
      String[] parts = line.substring(4).split("=", 2);
      groups.put(parts[0].strip(), who(parts[1]));
      return;
    }
    String[] cells = line.split(";", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(COLUMNS + " columns are expected");
    }
    rows.add(
        new Row(
            cells[0].strip().replaceAll(" +", " "),
            pairs(cells[1]),
            pairs(cells[2]),
            who(cells[3].replaceAll("\\S+:\\d+", " ")),
            exactly(cells[3]),
            status(cells[4]),
            status(cells[5])));
  }

  /** Names of parts and groups; a name after a minus is taken away. */
  private Set<String> who(String cell) {
    Set<String> parts = new LinkedHashSet<>();
    for (String word : cell.strip().split("\\s+")) {
      boolean less = word.startsWith("-") && word.length() > 1;
      String name = less ? word.substring(1) : word;
      Set<String> named = groups.getOrDefault(name, Set.of(name));
      if (less) {
        parts.removeAll(named);
      } else if (!name.isEmpty() && !name.equals("-")) {
        parts.addAll(named);
      }
    }
    return parts;
  }

  private static Map<String, Integer> exactly(String cell) {
    return Arrays.stream(cell.strip().split("\\s+"))
        .filter(word -> word.contains(":"))
        .map(word -> word.split(":"))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
  }

  private static Map<String, String> pairs(String cell) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Arrays.stream(cell.strip().split("&"))
        .filter(pair -> !pair.isBlank())
        .forEach(
            pair ->
                pairs.put(pair.split("=", 2)[0].strip(), (pair + "=").split("=", 3)[1].strip()));
    return pairs;
  }

  private static Optional<Integer> status(String cell) {
    String word = cell.strip();
    return switch (word) {
      case "", "-" -> Optional.empty();
      case "refused" -> Optional.of(REFUSED);
      default -> Optional.of(Integer.parseInt(word));
    };
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  Set<String> group(String name) {
    return groups.getOrDefault(name, Set.of());
  }
}
