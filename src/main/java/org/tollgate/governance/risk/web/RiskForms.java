package org.tollgate.governance.risk.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.checklist.RiskDefinition;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.risk.NewRisk;
import org.tollgate.governance.risk.NewRisk.Kind;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.Severity;

/** What people fill in about risks. */
final class RiskForms {

  private RiskForms() {}

  record RiskForm(
      @NotNull Kind kind,
      @NotNull Category category,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 2000) String effect,
      @NotNull @Min(1) @Max(5) Integer probability,
      @NotNull @Min(1) @Max(5) Integer impact,
      @NotNull UUID owner) {

    static RiskForm empty() {
      return new RiskForm(Kind.RISK, null, "", "", 3, 3, null);
    }

    static RiskForm from(RiskDefinition proposal, String language) {
      java.util.Locale locale = java.util.Locale.forLanguageTag(language);
      return new RiskForm(
          Kind.RISK,
          proposal.category(),
          proposal.name().in(locale),
          proposal.effect().in(locale),
          proposal.start().probability(),
          proposal.start().impact(),
          null);
    }

    NewRisk risk() {
      Severity severity = new Severity(probability, impact);
      return new NewRisk(kind, category, title, effect, severity, new PersonId(owner));
    }
  }

  record AssessForm(
      @NotNull @Min(1) @Max(5) Integer probability,
      @NotNull @Min(1) @Max(5) Integer impact,
      @NotBlank @Size(max = 2000) String why) {

    Severity severity() {
      return new Severity(probability, impact);
    }
  }

  record ResponseForm(
      @NotNull Response.Strategy strategy,
      @NotBlank @Size(max = 2000) String text,
      @NotNull LocalDate due) {

    Response response() {
      return new Response(strategy, text, due);
    }
  }

  record AcceptForm(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String why) {}

  record ReasonForm(@NotBlank @Size(max = 2000) String why) {}
}
