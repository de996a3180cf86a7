package org.tollgate.governance.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tollgate.governance.task.TitleText;

/**
 * Mandatory answers that turned unmet while a ballot ran, one a line, as voters read them.
 *
 * <p>A line keeps its words in three languages, as {@link TitleText} writes them.
 *
 * @param waiting for which it is suspended
 * @param accepted with which the committee votes on
 */
@Embeddable
record Unmet(
    @Column(name = "unmet") String waiting, @Column(name = "accepted_unmet") String accepted) {

  private static final String DIVIDER = "\n";

  static Unmet none() {
    return new Unmet("", "");
  }

  Unmet with(String answer) {
    return new Unmet(joined(lines(waiting), List.of(answer)), accepted);
  }

  Unmet allAccepted() {
    return new Unmet("", joined(lines(accepted), lines(waiting)));
  }

  List<String> waitingLines() {
    return lines(waiting);
  }

  List<String> acceptedLines() {
    return lines(accepted);
  }

  List<String> waitingLines(Locale locale) {
    return in(locale, lines(waiting));
  }

  List<String> acceptedLines(Locale locale) {
    return in(locale, lines(accepted));
  }

  private static List<String> in(Locale locale, List<String> lines) {
    return lines.stream().map(line -> TitleText.in(line, locale)).toList();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(DIVIDER));
  }

  private static String joined(List<String> lines, List<String> more) {
    List<String> all = new ArrayList<>(lines);
    more.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return String.join(DIVIDER, all);
  }
}
