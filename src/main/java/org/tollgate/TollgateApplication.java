package org.tollgate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tollgate.shell.start.Preflight;

/** Starts Tollgate. */
@SpringBootApplication
public class TollgateApplication {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(TollgateApplication.class);
    application.addListeners(new Preflight());
    application.run(args);
  }
}
