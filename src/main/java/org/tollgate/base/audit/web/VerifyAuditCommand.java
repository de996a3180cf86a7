package org.tollgate.base.audit.web;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.modulith.NamedInterface;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;

/**
 * {@code verify-audit [--expect N:HASH]}: checks the record from the command line, with the
 * settings of the server and without starting one. It asks the server that runs on this data
 * folder; where none answers it opens the database itself. It says which it did.
 */
@NamedInterface("command")
public final class VerifyAuditCommand {

  public static final String NAME = "verify-audit";

  /** Exit codes, for scripts. */
  static final int UNALTERED = 0;

  static final int BROKEN = 1;
  static final int NOT_RUN = 2;

  private static final String EXPECT = "--expect";
  private static final long ROWS_PER_LINE = 100_000;

  private final PrintStream out;
  private final PrintStream err;

  public VerifyAuditCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments after the name of the command; what is not {@code --expect} is a setting:
   *     {@code --tollgate.home=/srv/tollgate}
   * @return 0 unaltered, 1 broken, 2 could not be checked
   */
  public int run(List<String> arguments) {
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    List<String> settings = new ArrayList<>(arguments);
    try {
      Optional<ChainHead> exported = takeExpected(settings);
      Verdict verdict = verdict(CommandSettings.of(settings), exported);
      tell(verdict);
      return verdict instanceof Verdict.Broken ? BROKEN : UNALTERED;
    } catch (CheckFailed e) {
      err.println(e.getMessage());
      return NOT_RUN;
    } catch (UncheckedIOException e) {
      err.println("Cannot be read: " + e.getCause().getMessage());
      return NOT_RUN;
    }
  }

  /** Why nothing could be checked, in one line for the person who called. */
  static final class CheckFailed extends Exception {

    private static final long serialVersionUID = 1L;

    CheckFailed(String message) {
      super(message);
    }
  }

  private static Optional<ChainHead> takeExpected(List<String> arguments) throws CheckFailed {
    int at = arguments.indexOf(EXPECT);
    if (at >= 0 && at + 1 < arguments.size() && !arguments.get(at + 1).startsWith("--")) {
      arguments.set(at, EXPECT + "=" + arguments.remove(at + 1));
    }
    String value = null;
    for (String argument : List.copyOf(arguments)) {
      if (argument.startsWith(EXPECT + "=")) {
        value = argument.substring(EXPECT.length() + 1);
        arguments.remove(argument);
      } else if (!argument.matches("--[^=]+=.*")) {
        throw new CheckFailed("Usage: " + NAME + " [--expect N:HASH]");
      }
    }
    if (value == null) {
      return Optional.empty();
    }
    Optional<ChainHead> exported = ChainHead.parse(value);
    if (exported.isEmpty()) {
      throw new CheckFailed("Not an exported head (N:HASH with 64 digits): " + value);
    }
    return exported;
  }

  private Verdict verdict(ConfigurableEnvironment environment, Optional<ChainHead> exported)
      throws CheckFailed {
    Path home = Path.of(environment.getProperty("tollgate.home", "./data"));
    Optional<RunningServer> server = RunningServer.in(home);
    if (server.isPresent()) {
      Optional<Verdict> answer = new ServerQuestion(server.get()).ask(exported, progress());
      if (answer.isPresent()) {
        out.println("Asked the running server on port " + server.get().port() + ".");
        return answer.get();
      }
    }
    ClosedDatabase database = ClosedDatabase.of(environment);
    Verdict verdict = database.verify(home, exported, progress());
    out.println("Opened the database itself: " + database.name());
    return verdict;
  }

  private LongConsumer progress() {
    long[] told = {0};
    return row -> {
      if (row / ROWS_PER_LINE > told[0]) {
        told[0] = row / ROWS_PER_LINE;
        err.println(row + " rows so far");
      }
    };
  }

  private void tell(Verdict verdict) {
    if (verdict instanceof Verdict.Broken broken) {
      out.println("BROKEN at row " + broken.row() + ": " + inWords(broken.damage()));
    } else {
      ChainHead head = ((Verdict.Unaltered) verdict).head();
      out.println("Unaltered: " + head.sequence() + " rows, head " + head);
    }
  }

  private static String inWords(Verdict.Damage damage) {
    return switch (damage) {
      case EDITED -> "the row was edited";
      case MISSING -> "the row was deleted";
      case INSERTED -> "the row was inserted";
      case REORDERED -> "the row stands in another row's place";
      case TAIL_CUT -> "everything from this row on was cut off";
      case RECOMPUTED -> "the row was changed and the hashes recomputed without the key";
      case HEAD -> "the head does not agree with the last row";
      case EXPORT -> "the row is not the one that was exported";
    };
  }
}
