package org.tollgate.base.shared;

/**
 * What nobody clicks and no process waits for: a date that passes while nothing else happens. The
 * shell goes round all duties once an hour; one that fails does not keep the others waiting, and
 * performing one twice does nothing the second time.
 */
public interface HourlyDuty {

  /** For the log, for example "overdue conditions". */
  String name();

  void perform();

  static HourlyDuty of(String name, Runnable work) {
    return new HourlyDuty() {

      @Override
      public String name() {
        return name;
      }

      @Override
      public void perform() {
        work.run();
      }
    };
  }
}
