package org.tollgate.base.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A place in a YAML file that is read strictly: what is not expected is refused with its line.
 * Nodes are composed, never constructed, so that a file can name no class.
 */
final class YamlNode {

  private final String file;
  private final String name;
  private final Node node;

  private YamlNode(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  /**
   * @throws ChecklistException if the text is not one YAML document
   */
  static YamlNode parse(ChecklistFile file) {
    String path = file.path();
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Node root = yaml.compose(file.reader());
      if (root == null) {
        throw new ChecklistException(
            new SourceLocation(path, 1), "the file is empty", "Write its content or remove it.");
      }
      return new YamlNode(path, "the file", root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw notYaml(new SourceLocation(path, line), broken.getProblem());
    } catch (ReaderException broken) {
      throw notYaml(
          new SourceLocation(path, file.lineAt(broken.getPosition())),
          "the character U+%04X is not allowed".formatted(broken.getCodePoint()));
    } catch (YAMLException broken) {
      // the parser's own limits, such as the depth of nesting, come without a line
      throw notYaml(new SourceLocation(path, 1), broken.getMessage());
    }
  }

  private static ChecklistException notYaml(SourceLocation location, String problem) {
    return new ChecklistException(
        location,
        "this is not YAML (" + problem + ")",
        "Check indentation, quotes and colons on this line and the one before.");
  }

  SourceLocation at() {
    return new SourceLocation(file, node.getStartMark().getLine() + 1);
  }

  ChecklistException wrong(String problem, String remedy) {
    return new ChecklistException(at(), problem, remedy);
  }

  /**
   * @param required keys that must be there
   * @param optional keys that may be there; any other is refused
   */
  Map<String, YamlNode> mapping(Set<String> required, Set<String> optional) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(name + " is not a list of keys", "Write it as key: value lines.");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(file, "the key", tuple.getKeyNode());
      String word = key.scalar();
      if (!required.contains(word) && !optional.contains(word)) {
        Set<String> known = new TreeSet<>(required);
        known.addAll(optional);
        throw key.wrong(
            "unknown key " + word + " in " + name, "Use one of " + String.join(", ", known) + ".");
      }
      if (entries.put(word, new YamlNode(file, word, tuple.getValueNode())) != null) {
        throw key.wrong("the key " + word + " stands twice in " + name, "Remove one of them.");
      }
    }
    requireAll(required, entries);
    return entries;
  }

  private void requireAll(Set<String> required, Map<String, YamlNode> entries) {
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(entries.keySet());
    if (!missing.isEmpty()) {
      throw wrong(
          name + " lacks " + String.join(", ", missing),
          "Add " + String.join(", ", missing) + " to the entry that starts on this line.");
    }
  }

  /** The items of a list, which may not be empty. */
  List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw wrong(name + " is not a list with at least one item", "Write it as [a, b] or - lines.");
    }
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlNode(file, "an entry of " + name, item));
    }
    return items;
  }

  String text() {
    String value = scalar();
    if (value.isBlank()) {
      throw wrong(name + " is blank", "Write a text after " + name + ":.");
    }
    if (!node.getTag().equals(Tag.STR)) {
      throw wrong(name + " is no text but " + value, "Put it in quotes.");
    }
    return value.strip();
  }

  int number(int from, int to) {
    String remedy = "Write a whole number from " + from + " to " + to + ".";
    String value = scalar();
    if (!node.getTag().equals(Tag.INT) || !value.matches("[0-9]{1,6}")) {
      throw wrong(name + " is " + value + ", not a whole number", remedy);
    }
    int number = Integer.parseInt(value);
    if (number < from || number > to) {
      throw wrong(name + " is " + number + ", out of range", remedy);
    }
    return number;
  }

  boolean flag() {
    return oneOf(Map.of("true", true, "false", false));
  }

  <T> T oneOf(Map<String, T> choices) {
    T choice = choices.get(scalar());
    if (choice == null) {
      throw wrong(
          name + " is " + scalar() + ", which is not known",
          "Write one of " + String.join(", ", new TreeSet<>(choices.keySet())) + ".");
    }
    return choice;
  }

  /** A text that matches the pattern; the remedy shows one that does. */
  String word(String pattern, String example) {
    String value = text();
    if (!value.matches(pattern)) {
      throw wrong(
          name + " is " + value + ", which has not the right form",
          "Write it like " + example + ".");
    }
    return value;
  }

  private String scalar() {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(name + " is a list or has keys of its own", "Write one value.");
    }
    return scalar.getValue();
  }
}
