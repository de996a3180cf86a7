package org.tollgate.shell.backup.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.modulith.NamedInterface;
import org.tollgate.base.audit.web.CommandSettings;
import org.tollgate.base.audit.web.RunningServer;
import org.tollgate.base.shared.OwnerOnlyFiles;
import org.tollgate.shell.backup.Backup;
import org.tollgate.shell.backup.BackupFile;
import org.tollgate.shell.backup.Manifest;

/**
 * {@code backup --to FILE}: the whole installation but its keys in one file, while the server runs
 * or without one. The file is there whole or not at all, and only its owner can read it.
 */
@NamedInterface("command")
public final class BackupCommand {

  public static final String NAME = "backup";

  static final int DONE = 0;
  static final int NOT_DONE = 2;

  private final PrintStream out;
  private final PrintStream err;

  public BackupCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments after the name of the command; what is not {@code --to} is a setting
   * @return 0 done, 2 not
   */
  public int run(List<String> arguments) {
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    Options options = Options.of(arguments, "to");
    if (options.value("to").isEmpty() || !options.strange().isEmpty()) {
      err.println("Usage: " + NAME + " --to FILE");
      return NOT_DONE;
    }
    Path file = Path.of(options.value("to").get()).toAbsolutePath().normalize();
    try {
      tell(file, write(CommandSettings.of(options.settings()), file));
      return DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NOT_DONE;
    } catch (IOException | SQLException e) {
      err.println("No backup was made: " + e.getMessage());
      return NOT_DONE;
    }
  }

  private Manifest write(ConfigurableEnvironment environment, Path file)
      throws IOException, SQLException, InterruptedException {
    if (Files.exists(file)) {
      throw new IOException(file + " is there already");
    }
    Path home = Path.of(environment.getProperty("tollgate.home", "./data"));
    Path part = OwnerOnlyFiles.createTempFile(file.getParent(), "backup", ".part");
    try {
      if (!writtenByServer(home, part)) {
        writeItself(environment, home, part);
      }
      Manifest manifest = BackupFile.manifest(part);
      OwnerOnlyFiles.moveIfAbsent(part, file);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** False where nobody answers, or somebody else: the token outlives a server that was killed. */
  private boolean writtenByServer(Path home, Path part) throws IOException, InterruptedException {
    Optional<RunningServer> server = RunningServer.in(home);
    if (server.isEmpty()) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(server.get().at(BackupRoute.PATH))
            .header(RunningServer.TOKEN_HEADER, server.get().token())
            .build();
    HttpResponse<InputStream> answer;
    try {
      answer =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(5))
              .proxy(HttpClient.Builder.NO_PROXY)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException nobody) {
      return false;
    }
    try (InputStream in = answer.body();
        OutputStream to = Files.newOutputStream(part)) {
      if (answer.statusCode() != 200) {
        return false;
      }
      in.transferTo(to);
    }
    out.println("Written by the running server on port " + server.get().port() + ".");
    return true;
  }

  private void writeItself(ConfigurableEnvironment environment, Path home, Path part)
      throws IOException, SQLException {
    try (OutputStream to = Files.newOutputStream(part)) {
      new Backup(SettingsDatabase.existing(environment), home).write(to);
    }
    out.println("No server answers; read the database itself.");
  }

  private void tell(Path file, Manifest manifest) {
    out.println(
        "%s: %d rows of %d tables, %d documents, as of %s"
            .formatted(
                file,
                manifest.rowsInAll(),
                manifest.rows().size(),
                manifest.documents(),
                manifest.madeAt()));
    out.println("Head of the record: " + manifest.head());
    out.println("The keys folder is not in it. Keep a copy of that elsewhere.");
  }
}
