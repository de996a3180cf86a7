package org.tollgate.shell.lifecycle.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.shell.lifecycle.Reconciliation;

/** Where an administrator sees what the engine could not do by itself. */
@Controller
@RequestMapping("/operations")
class OperationsController {

  private final EngineJobs jobs;
  private final Reconciliation reconciliation;
  private final ServerState server;

  OperationsController(EngineJobs jobs, Reconciliation reconciliation, ServerState server) {
    this.jobs = jobs;
    this.reconciliation = reconciliation;
    this.server = server;
  }

  @GetMapping
  String operations(Actor actor, Model page) {
    page.addAttribute("failed", jobs.failed(actor));
    page.addAttribute("server", server.now());
    return "lifecycle/operations";
  }

  @PostMapping("/jobs/{job}/retry")
  String retry(Actor actor, @PathVariable String job, RedirectAttributes next) {
    jobs.retry(actor, job);
    next.addFlashAttribute("notice", "lifecycle.operations.retried");
    return "redirect:/operations";
  }

  @PostMapping("/repair")
  String repair(Actor actor, RedirectAttributes next) {
    next.addFlashAttribute("report", reconciliation.run(actor));
    return "redirect:/operations";
  }
}
