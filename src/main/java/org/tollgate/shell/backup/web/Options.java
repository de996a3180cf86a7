package org.tollgate.shell.backup.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a command, {@code --name value} or {@code --name=value}.
 *
 * @param settings what is a setting of the server
 * @param strange what is neither
 */
record Options(Map<String, String> values, List<String> settings, List<String> strange) {

  static Options of(List<String> arguments, String... names) {
    Set<String> known = Set.of(names);
    Options options = new Options(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      options.take(rest.next(), rest, known);
    }
    return options;
  }

  private void take(String argument, Iterator<String> rest, Set<String> known) {
    String name = argument.replaceFirst("^--", "").split("=", 2)[0];
    if (!argument.startsWith("--")) {
      strange.add(argument);
    } else if (known.contains(name) && argument.contains("=")) {
      values.put(name, argument.substring(argument.indexOf('=') + 1));
    } else if (known.contains(name) && rest.hasNext()) {
      values.put(name, rest.next());
    } else if (argument.contains("=")) {
      settings.add(argument);
    } else {
      strange.add(argument);
    }
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
