package org.tollgate.shell.start;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ends a start that cannot succeed in one line; other failures keep their stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> line =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> inOneLine(cause).stream())
            .findFirst();
    line.ifPresent(text -> System.err.println("Tollgate cannot start: " + text + "."));
    return line.isPresent();
  }

  private static Optional<String> inOneLine(Throwable cause) {
    if (cause instanceof StartRefusedException refused) {
      return Optional.of(refused.getMessage());
    }
    if (cause instanceof PortInUseException taken) {
      return Optional.of(
          "port "
              + taken.getPort()
              + " is taken; stop the other program or choose another port (TOLLGATE_PORT)");
    }
    return Optional.empty();
  }
}
