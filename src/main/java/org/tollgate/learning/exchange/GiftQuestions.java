package org.tollgate.learning.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionContent.Option;
import org.tollgate.learning.certification.QuestionType;

/**
 * The part of Moodle's GIFT that has a key: true-false, single, multiple by weights, short text,
 * numeric with a tolerance. Comments, titles, formats and categories are skipped, feedback is
 * dropped; matching and essays are refused by number.
 */
final class GiftQuestions {

  private static final String SPECIAL = "~=#{}:\\";

  private static final String WEIGHT = "(?s)%-?\\d+(\\.\\d+)?%.*";

  private GiftQuestions() {}

  static QuestionFile read(String text) {
    QuestionFile.Builder file = new QuestionFile.Builder();
    StringBuilder block = new StringBuilder();
    int row = 0;
    int first = 1;
    for (String line : (text + "\n\n").split("\\R", -1)) {
      row++;
      boolean skipped = line.startsWith("//") || line.startsWith("$CATEGORY:");
      if (line.isBlank() || skipped) {
        if (!block.isEmpty() && line.isBlank()) {
          read(block.toString(), first, file);
          block.setLength(0);
        }
      } else {
        if (block.isEmpty()) {
          first = row;
        }
        block.append(line).append('\n');
      }
    }
    return file.build();
  }

  private static void read(String block, int row, QuestionFile.Builder file) {
    int open = find(block, '{', 0);
    int close = open < 0 ? -1 : find(block, '}', open);
    boolean broken =
        close < 0 || find(block, '{', open + 1) >= 0 || find(block, '}', close + 1) >= 0;
    if (broken) {
      file.problem("exchange.problem.braces", row);
      return;
    }
    String tail = plain(block.substring(close + 1));
    String stem = plain(head(block.substring(0, open)));
    String whole = tail.isEmpty() ? stem : stem + " ___ " + tail;
    String inside = block.substring(open + 1, close).strip();
    if (inside.isEmpty() || inside.contains("->")) {
      file.problem("exchange.problem.type", row);
      return;
    }
    file.add(row, 0, null, () -> content(whole, inside));
  }

  /** Without title and format. */
  private static String head(String head) {
    String rest = head.strip();
    if (rest.startsWith("::")) {
      int end = rest.indexOf("::", 2);
      rest = end < 0 ? rest : rest.substring(end + 2).strip();
    }
    return rest.replaceFirst("^\\[(html|moodle|plain|markdown)]", "");
  }

  private static QuestionContent content(String stem, String inside) {
    String truth = withoutFeedback(inside).toUpperCase(Locale.ROOT);
    if (truth.matches("T|TRUE|F|FALSE")) {
      return QuestionContent.trueOrFalse(stem, truth.startsWith("T"));
    }
    return inside.startsWith("#") ? number(stem, inside.substring(1)) : choice(stem, inside);
  }

  private static QuestionContent number(String stem, String key) {
    String plain = withoutFeedback(key.strip().replaceFirst("^=", ""));
    String[] parts = plain.split("\\.\\.", -1);
    if (parts.length == 2) {
      BigDecimal low = new BigDecimal(parts[0].strip());
      BigDecimal high = new BigDecimal(parts[1].strip());
      BigDecimal half = high.subtract(low).divide(BigDecimal.valueOf(2));
      return QuestionContent.numeric(stem, low.add(half), half);
    }
    String[] near = plain.split(":", -1);
    return QuestionContent.numeric(
        stem,
        new BigDecimal(near[0].strip()),
        near.length < 2 ? BigDecimal.ZERO : new BigDecimal(near[1].strip()));
  }

  private static QuestionContent choice(String stem, String inside) {
    List<Option> options = new ArrayList<>();
    int marked = 0;
    boolean weighed = false;
    boolean wrong = false;
    int end;
    for (int at = 0; at < inside.length(); at = end) {
      char mark = inside.charAt(at);
      if (mark != '=' && mark != '~') {
        throw new IllegalArgumentException("An answer begins with = or ~");
      }
      end = next(inside, at + 1);
      String answer = inside.substring(at + 1, end).strip();
      weighed = weighed || mark == '~' && answer.matches(WEIGHT);
      marked += mark == '=' ? 1 : 0;
      wrong = wrong || mark == '~';
      options.add(option(mark, answer));
    }
    QuestionType type = QuestionType.SINGLE;
    if (weighed || wrong && marked > 1) {
      type = QuestionType.MULTIPLE;
    } else if (!wrong) {
      type = QuestionType.SHORT_TEXT;
    }
    return new QuestionContent(type, stem, options, null, weighed);
  }

  private static Option option(char mark, String answer) {
    if (!answer.matches(WEIGHT)) {
      return new Option(withoutFeedback(answer), mark == '=');
    }
    int end = answer.indexOf('%', 1);
    boolean positive = new BigDecimal(answer.substring(1, end)).signum() > 0;
    return new Option(withoutFeedback(answer.substring(end + 1)), mark == '=' || positive);
  }

  private static int next(String text, int from) {
    int equal = find(text, '=', from);
    int tilde = find(text, '~', from);
    int end = text.length();
    return Math.min(equal < 0 ? end : equal, tilde < 0 ? end : tilde);
  }

  private static String withoutFeedback(String answer) {
    int feedback = find(answer, '#', 0);
    return plain(feedback < 0 ? answer : answer.substring(0, feedback));
  }

  /** The place of a mark that no backslash covers, or -1. */
  private static int find(String text, char mark, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean covers = each == '\\' && i + 1 < text.length();
      if (covers && SPECIAL.indexOf(text.charAt(i + 1)) >= 0) {
        plain.append(text.charAt(++i));
      } else if (covers && text.charAt(i + 1) == 'n') {
        plain.append('\n');
        i++;
      } else {
        plain.append(each);
      }
    }
    return plain.toString().strip();
  }
}
