package org.tollgate.learning.certification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;

/** Ends what nobody handed in: the browser is gone, the answers are there and count. */
@Service
@Transactional
class SittingClosing implements HourlyDuty {

  private final SittingRepository sittings;
  private final SittingDesk desk;
  private final PaperStore papers;
  private final ExamCall call;

  SittingClosing(SittingRepository sittings, SittingDesk desk, PaperStore papers, ExamCall call) {
    this.sittings = sittings;
    this.desk = desk;
    this.papers = papers;
    this.call = call;
  }

  @Override
  public String name() {
    return "sittings past their deadline";
  }

  @Override
  public void perform() {
    sittings.findOverdue(desk.now()).forEach(this::closeIfOver);
  }

  void closeIfOver(SittingId id) {
    papers.lock(id);
    sittings
        .findById(id)
        .filter(sitting -> sitting.isOpen() && sitting.isOver(desk.now()))
        .ifPresent(sitting -> desk.end(sitting, false));
  }

  @EventListener
  void on(ExamPassed passed) {
    call.answered(passed.procedure(), passed.person());
  }
}
