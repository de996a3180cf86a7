package org.tollgate.shell.backup.web;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.modulith.NamedInterface;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.audit.web.CommandSettings;
import org.tollgate.shell.backup.Manifest;
import org.tollgate.shell.backup.Restore;

/**
 * {@code restore --from FILE [--expect N:HASH]}: fills an empty installation from a backup and
 * checks its record. The keys have to be in the data folder before; the backup has none.
 */
@NamedInterface("command")
public final class RestoreCommand {

  public static final String NAME = "restore";

  static final int DONE = 0;
  static final int BROKEN = 1;
  static final int NOT_DONE = 2;

  private final PrintStream out;
  private final PrintStream err;

  public RestoreCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments after the name of the command; what is not {@code --from} or {@code --expect}
   *     is a setting
   * @return 0 restored and in order, 1 restored and the record is broken, 2 not restored
   */
  public int run(List<String> arguments) {
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    Options options = Options.of(arguments, "from", "expect");
    Optional<ChainHead> newer = options.value("expect").flatMap(ChainHead::parse);
    boolean understood = newer.isPresent() || options.value("expect").isEmpty();
    if (options.value("from").isEmpty() || !options.strange().isEmpty() || !understood) {
      err.println("Usage: " + NAME + " --from FILE [--expect N:HASH]");
      return NOT_DONE;
    }
    try {
      ConfigurableEnvironment environment = CommandSettings.of(options.settings());
      return restore(environment, Path.of(options.value("from").get()), newer);
    } catch (Restore.NotRestored | IOException | SQLException e) {
      err.println(e.getMessage());
      return NOT_DONE;
    }
  }

  private int restore(ConfigurableEnvironment environment, Path file, Optional<ChainHead> newer)
      throws Restore.NotRestored, IOException, SQLException {
    Path home =
        Path.of(environment.getProperty("tollgate.home", "./data")).toAbsolutePath().normalize();
    Path key = home.resolve("keys").resolve("record.key");
    if (!Files.exists(key)) {
      err.println("Not restored: put the keys back first, " + key + " is missing");
      return NOT_DONE;
    }
    DataSource database = SettingsDatabase.fresh(environment, home);
    Manifest manifest = new Restore(database, home).from(file);
    out.println(
        "Restored %d rows of %d tables and %d documents, as of %s."
            .formatted(
                manifest.rowsInAll(),
                manifest.rows().size(),
                manifest.documents(),
                manifest.madeAt()));
    return check(AuditTrail.open(database, home), manifest, newer);
  }

  private int check(AuditTrail record, Manifest manifest, Optional<ChainHead> newer) {
    Verdict verdict = record.verify(Optional.of(manifest.head()), row -> {});
    if (verdict instanceof Verdict.Broken broken) {
      out.println("The record is BROKEN at row " + broken.row() + "; run verify-audit.");
      return BROKEN;
    }
    out.println("The record is unaltered: head " + manifest.head());
    tellWhatIsNewer(manifest.head(), newer);
    return DONE;
  }

  private void tellWhatIsNewer(ChainHead restored, Optional<ChainHead> newer) {
    if (newer.isEmpty()) {
      out.println(
          "What was recorded later is not in it. If you keep an exported head, compare it:"
              + " --expect");
    } else if (newer.get().sequence() > restored.sequence()) {
      out.println(
          "Missing: rows %d to %d were recorded after this backup."
              .formatted(restored.sequence() + 1, newer.get().sequence()));
    } else {
      out.println("Nothing newer was recorded by the head that you gave.");
    }
  }
}
