package org.tollgate.base.audit.web;

import java.util.Optional;
import java.util.OptionalLong;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;

/** The lines in which a server answers: how far it has read, and at last the verdict. */
final class VerdictLine {

  private VerdictLine() {}

  static String progress(long row) {
    return "row " + row;
  }

  static OptionalLong progressIn(String line) {
    return line.startsWith("row ")
        ? OptionalLong.of(Long.parseLong(line.substring("row ".length())))
        : OptionalLong.empty();
  }

  static String of(Verdict verdict) {
    if (verdict instanceof Verdict.Broken broken) {
      return "broken " + broken.row() + " " + broken.damage().name();
    }
    return "unaltered " + ((Verdict.Unaltered) verdict).head();
  }

  /** Empty where the line is no verdict. */
  static Optional<Verdict> verdictIn(String line) {
    String[] words = line.split(" ");
    if (words[0].equals("unaltered") && words.length == 2) {
      return ChainHead.parse(words[1]).map(Verdict.Unaltered::new);
    }
    if (words[0].equals("broken") && words.length == 3) {
      return Optional.of(
          new Verdict.Broken(Long.parseLong(words[1]), Verdict.Damage.valueOf(words[2])));
    }
    return Optional.empty();
  }
}
