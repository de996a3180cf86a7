package org.tollgate;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tollgate.base.audit.web.VerifyAuditCommand;
import org.tollgate.shell.start.Preflight;

/** Starts Tollgate, or runs the one command that needs no server. */
@SpringBootApplication
public class TollgateApplication {

  public static void main(String[] args) {
    if (args.length > 0 && VerifyAuditCommand.NAME.equals(args[0])) {
      var arguments = Arrays.asList(args).subList(1, args.length);
      System.exit(new VerifyAuditCommand(System.out, System.err).run(arguments));
    }
    SpringApplication application = new SpringApplication(TollgateApplication.class);
    application.addListeners(new Preflight());
    application.run(args);
  }
}
