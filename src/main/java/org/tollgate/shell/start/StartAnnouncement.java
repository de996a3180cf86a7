package org.tollgate.shell.start;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.FirstAdministrator;
import org.tollgate.base.account.OneTimeLink;

/** Prints, when all else is done, where Tollgate is and how to come in. */
@Component
class StartAnnouncement {

  private final Environment environment;
  private final FirstAdministrator first;
  private final ObjectProvider<DemoAccounts> demo;

  StartAnnouncement(
      Environment environment, FirstAdministrator first, ObjectProvider<DemoAccounts> demo) {
    this.environment = environment;
    this.first = first;
    this.demo = demo;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ApplicationReadyEvent ready) {
    announce(System.out);
  }

  void announce(PrintStream out) {
    out.println();
    out.println("Tollgate is open at " + address());
    demo.ifAvailable(accounts -> announceAccounts(out, accounts));
    if (!"demo".equals(environment.getProperty("tollgate.kind"))) {
      announceWelcome(out);
    }
    out.println();
  }

  private static void announceAccounts(PrintStream out, DemoAccounts accounts) {
    out.println("  This is a demo with invented people. Log in with one of these usernames:");
    out.println("  " + String.join(", ", accounts.usernames()));
    out.println("  and the password " + accounts.password());
  }

  private void announceWelcome(PrintStream out) {
    Optional<OneTimeLink> link = first.offer();
    link.ifPresent(
        welcome -> {
          out.println("  There is no administrator yet. Become the first one within 30 minutes:");
          out.println("  " + address() + "/welcome/" + welcome.token());
        });
  }

  /** The address that people use, where one is set; else the one that the server listens on. */
  private String address() {
    String address = environment.getProperty("server.address", "127.0.0.1");
    String host = address.contains(":") ? "[" + address + "]" : address;
    String port =
        environment.getProperty("local.server.port", environment.getProperty("server.port", ""));
    String path = environment.getProperty("server.servlet.context-path", "");
    return environment.getProperty("tollgate.url", "http://" + host + ":" + port + path);
  }
}
