package org.tollgate.shell.lifecycle;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.Untold;

/** Goes round the duties of all rooms. */
@Service
public class HourlyRound {

  private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);

  private final List<HourlyDuty> duties;

  HourlyRound(List<HourlyDuty> duties) {
    this.duties = duties;
  }

  /** Goes round once; a duty that fails is logged and does not keep the others waiting. */
  public void go() {
    duties.forEach(duty -> attempt(duty.name(), duty::perform));
  }

  static void attempt(String duty, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The hourly round failed at: {}", duty, Untold.of(e));
    }
  }
}
