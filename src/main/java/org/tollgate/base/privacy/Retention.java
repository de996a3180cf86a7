package org.tollgate.base.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many months what is kept. Settings {@code tollgate.retention.…}.
 *
 * @param afterLeaving access, address, absences and mail of who has left
 * @param governanceNames names of those who voted or signed, from the day they left
 * @param mail letters that were sent or given up
 */
@ConfigurationProperties("tollgate.retention")
public record Retention(
    @DefaultValue("6") int afterLeaving,
    @DefaultValue("120") int governanceNames,
    @DefaultValue("3") int mail,
    @DefaultValue("12") int examAnswers,
    @DefaultValue("12") int breaches,
    @DefaultValue("12") int individualKpi) {

  public Retention {
    if (Math.min(afterLeaving, mail) < 0
        || Math.min(examAnswers, Math.min(breaches, individualKpi)) < 0) {
      throw new IllegalArgumentException("tollgate.retention: months are counted from 0");
    }
    if (governanceNames < afterLeaving) {
      throw new IllegalArgumentException(
          "tollgate.retention.governance-names is at least after-leaving");
    }
  }

  /** What has a time of its own. */
  public enum Kind {
    MAIL,
    EXAM_ANSWERS,
    BREACHES,
    INDIVIDUAL_KPI
  }

  public int months(Kind kind) {
    return switch (kind) {
      case MAIL -> mail;
      case EXAM_ANSWERS -> examAnswers;
      case BREACHES -> breaches;
      case INDIVIDUAL_KPI -> individualKpi;
    };
  }
}
