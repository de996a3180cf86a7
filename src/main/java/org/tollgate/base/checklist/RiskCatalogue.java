package org.tollgate.base.checklist;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The risks from which a register starts. Complete and well-formed, or it does not exist: the
 * constructor throws {@link ChecklistException}.
 */
@Component
public class RiskCatalogue {

  private final List<RiskDefinition> risks;

  /** Reads the file that the application brings in {@code classpath:/checklists/}. */
  public RiskCatalogue() {
    this(ChecklistFile.onClasspath());
  }

  RiskCatalogue(List<ChecklistFile> files) {
    this.risks =
        files.stream()
            .filter(file -> file.name().equals(RiskReader.FILE_NAME))
            .findFirst()
            .map(RiskReader::read)
            .orElseThrow(() -> Checklists.missing(RiskReader.FILE_NAME));
  }

  /** All risks in the order of the file. */
  public List<RiskDefinition> risks() {
    return risks;
  }

  public Optional<RiskDefinition> risk(String code) {
    return risks.stream().filter(risk -> risk.code().equals(code)).findFirst();
  }
}
