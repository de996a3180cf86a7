package org.tollgate;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tollgate.base.audit.web.VerifyAuditCommand;
import org.tollgate.shell.backup.web.BackupCommand;
import org.tollgate.shell.backup.web.RestoreCommand;
import org.tollgate.shell.start.Preflight;

/** Starts Tollgate, or runs one of the commands that need no server. */
@SpringBootApplication
public class TollgateApplication {

  private static final Map<String, ToIntFunction<List<String>>> COMMANDS =
      Map.of(
          VerifyAuditCommand.NAME, rest -> new VerifyAuditCommand(System.out, System.err).run(rest),
          BackupCommand.NAME, rest -> new BackupCommand(System.out, System.err).run(rest),
          RestoreCommand.NAME, rest -> new RestoreCommand(System.out, System.err).run(rest));

  public static void main(String[] args) {
    if (args.length > 0 && COMMANDS.containsKey(args[0])) {
      List<String> arguments = List.of(args).subList(1, args.length);
      System.exit(COMMANDS.get(args[0]).applyAsInt(arguments));
    }
    SpringApplication application = new SpringApplication(TollgateApplication.class);
    application.addListeners(new Preflight());
    application.run(args);
  }
}
