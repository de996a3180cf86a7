package org.tollgate.reporting.report;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.tollgate.governance.gate.evidence.Findings;

/** The product's own words, for tests that need nothing else of it. */
public final class PlainWords {

  private static ReportWords words;

  private PlainWords() {}

  public static synchronized ReportWords all() {
    if (words == null) {
      AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
      try {
        context.register(
            Class.forName("org.tollgate.shell.platform.MessageConfiguration"),
            Findings.class,
            ReportWords.class);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
      context.refresh();
      words = context.getBean(ReportWords.class);
    }
    return words;
  }
}
