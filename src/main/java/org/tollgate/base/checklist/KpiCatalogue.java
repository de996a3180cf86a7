package org.tollgate.base.checklist;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The indicators from which a KPI baseline is chosen. Complete and well-formed, or it does not
 * exist: the constructor throws {@link ChecklistException}.
 */
@Component
public class KpiCatalogue {

  private final List<IndicatorDefinition> indicators;

  /** Reads the file that the application brings in {@code classpath:/checklists/}. */
  public KpiCatalogue() {
    this(ChecklistFile.onClasspath());
  }

  KpiCatalogue(List<ChecklistFile> files) {
    this.indicators =
        files.stream()
            .filter(file -> file.name().equals(IndicatorReader.FILE_NAME))
            .findFirst()
            .map(IndicatorReader::read)
            .orElseThrow(() -> Checklists.missing(IndicatorReader.FILE_NAME));
  }

  /** All indicators in the order of the file. */
  public List<IndicatorDefinition> indicators() {
    return indicators;
  }

  public Optional<IndicatorDefinition> indicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }
}
