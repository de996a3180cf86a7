package org.tollgate.shell.start;

import org.springframework.boot.ExitCodeGenerator;

/** Tollgate must not start like this; the message is the one line that the operator reads. */
public class StartRefusedException extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;

  public StartRefusedException(String message) {
    super(message);
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}
