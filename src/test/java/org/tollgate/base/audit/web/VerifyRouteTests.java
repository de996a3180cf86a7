package org.tollgate.base.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class VerifyRouteTests {

  @Autowired private ApplicationEventPublisher events;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcClient database;

  @Value("${tollgate.home}")
  private Path home;

  private RunningServer server;
  private String first;

  record Told(String act) implements Recordable {
    @Override
    public Actor actor() {
      return Actor.SYSTEM;
    }

    @Override
    public RolloutId rolloutId() {
      return null;
    }

    @Override
    public UUID subject() {
      return new UUID(1, 2);
    }

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }
  }

  @BeforeEach
  void recordAnAct() {
    events.publishEvent(new Told("told"));
    first = database.sql("select act from audit_record where seq = 1").query(String.class).single();
    server = RunningServer.in(home).orElseThrow();
  }

  /** Other tests share this record: only what was forged here is mended. */
  @AfterEach
  void mendWhatATestBroke() {
    database.sql("update audit_record set act = ? where seq = 1").param(first).update();
  }

  @Test
  void theCommandAsksTheRunningServer() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(run(out)).isEqualTo(0);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Asked the running server on port " + server.port() + ".",
            "Unaltered: " + trail.head().sequence() + " rows, head " + trail.head());
  }

  @Test
  void theServerTellsABrokenRow() {
    database.sql("update audit_record set act = 'forged' where seq = 1").update();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(run(out)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("BROKEN at row 1: the row was edited");
  }

  @Test
  void theServerHoldsTheRecordAgainstAnExportedHead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(run(out, "--expect", trail.head().toString())).isEqualTo(0);
    assertThat(run(out, "--expect", "1:" + "a".repeat(64))).isEqualTo(1);
  }

  @Test
  void answersNobodyWithoutTheToken() throws Exception {
    assertThat(ask("").statusCode()).isEqualTo(404);
    assertThat(ask("a".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(ask(server.token()).statusCode()).isEqualTo(200);
    assertThat(ask(server.token()).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void answersNobodyFromAnotherMachine() throws Exception {
    HttpRequest forwarded =
        HttpRequest.newBuilder(server.address())
            .header(RunningServer.TOKEN_HEADER, server.token())
            .header("X-Forwarded-For", "203.0.113.7")
            .build();

    assertThat(send(forwarded).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheOwnerReadsTheToken() throws IOException {
    assertThat(Files.getPosixFilePermissions(home.resolve("run/verify")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(home.resolve("keys/record.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(home.resolve("keys")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  private int run(ByteArrayOutputStream out, String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.add("--tollgate.home=" + home);
    all.add("--spring.datasource.url=jdbc:h2:file:" + home.resolve("none"));
    PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new VerifyAuditCommand(printing, printing).run(all);
  }

  private HttpResponse<String> ask(String token) throws Exception {
    return send(
        HttpRequest.newBuilder(server.address()).header(RunningServer.TOKEN_HEADER, token).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
