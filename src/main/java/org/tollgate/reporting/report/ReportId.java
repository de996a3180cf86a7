package org.tollgate.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names one status report. */
@Embeddable
public record ReportId(@Column(name = "report_id") UUID value) implements Serializable {

  public ReportId {
    Objects.requireNonNull(value, "value");
  }

  static ReportId random() {
    return new ReportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
