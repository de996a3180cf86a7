package org.tollgate.shell.sample;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.risk.NewRisk;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.RiskId;
import org.tollgate.governance.risk.RiskManagement;
import org.tollgate.governance.risk.Severity;
import org.tollgate.reporting.report.ReportManagement;
import org.tollgate.reporting.report.Reports;

/** What is watched besides the plan, and what the committee is told of it. */
@Component
@Profile("demo")
class RegisterStory {

  private final RiskManagement risks;
  private final ReportManagement management;
  private final Reports reports;

  RegisterStory(RiskManagement risks, ReportManagement management, Reports reports) {
    this.risks = risks;
    this.management = management;
    this.reports = reports;
  }

  /** A risk or issue as it was entered, with what is done about it; due days after the start. */
  record Watched(NewRisk what, Response.Strategy strategy, String response, int due) {

    static Watched risk(
        Category category, String title, String effect, Severity severity, PersonId owner) {
      return new Watched(
          new NewRisk(NewRisk.Kind.RISK, category, title, effect, severity, owner), null, null, 0);
    }

    static Watched issue(
        Category category, String title, String effect, int impact, PersonId owner) {
      Severity severity = new Severity(5, impact);
      return new Watched(
          new NewRisk(NewRisk.Kind.ISSUE, category, title, effect, severity, owner), null, null, 0);
    }

    Watched answered(Response.Strategy by, String words, int until) {
      return new Watched(what, by, words, until);
    }
  }

  void watch(Storyteller.Told told, List<Watched> all) {
    for (Watched one : all) {
      RiskId id = risks.enter(told.director(), told.id(), one.what());
      if (one.strategy() != null) {
        Response response =
            new Response(one.strategy(), one.response(), told.calendar().day(one.due()));
        Steps.done(risks.respond(told.director(), told.id(), id, response));
      }
      told.calendar().pass(7);
    }
  }

  /** The director reports and stands for it. */
  void report(Storyteller.Told told) {
    ReportManagement.Outcome outcome = management.draft(told.director(), told.id());
    if (!(outcome instanceof ReportManagement.Outcome.Drafted drafted)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + outcome);
    }
    String shown = reports.sheet(told.director(), told.id(), drafted.number()).view().hash();
    Steps.done(
        management.makeFinal(
            told.director(), told.id(), drafted.number(), shown, SamplePeople.PASSWORD));
  }
}
