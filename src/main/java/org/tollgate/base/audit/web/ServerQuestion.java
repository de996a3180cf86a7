package org.tollgate.base.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.Verdict;

/** Asks a running server to check its record. */
final class ServerQuestion {

  private final RunningServer server;

  ServerQuestion(RunningServer server) {
    this.server = server;
  }

  /**
   * @return empty where nobody answers, or somebody else: the file outlives a server that was
   *     killed
   * @throws VerifyAuditCommand.CheckFailed if the server began to answer and broke off
   */
  Optional<Verdict> ask(Optional<ChainHead> exported, LongConsumer progress)
      throws VerifyAuditCommand.CheckFailed {
    try {
      HttpResponse<Stream<String>> answer =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(5))
              .proxy(HttpClient.Builder.NO_PROXY)
              .build()
              .send(question(exported), HttpResponse.BodyHandlers.ofLines());
      try (Stream<String> lines = answer.body()) {
        return answer.statusCode() == 200
            ? Optional.of(verdict(lines.iterator(), progress))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw brokenOff();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VerifyAuditCommand.CheckFailed("Interrupted");
    }
  }

  private HttpRequest question(Optional<ChainHead> exported) {
    String query = exported.map(head -> "?expect=" + head).orElse("");
    return HttpRequest.newBuilder(URI.create(server.address() + query))
        .header(RunningServer.TOKEN_HEADER, server.token())
        .build();
  }

  private Verdict verdict(Iterator<String> lines, LongConsumer progress)
      throws VerifyAuditCommand.CheckFailed {
    while (lines.hasNext()) {
      String line = lines.next();
      OptionalLong row = VerdictLine.progressIn(line);
      row.ifPresent(progress);
      Optional<Verdict> verdict = row.isPresent() ? Optional.empty() : VerdictLine.verdictIn(line);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    throw brokenOff();
  }

  private VerifyAuditCommand.CheckFailed brokenOff() {
    return new VerifyAuditCommand.CheckFailed(
        "The server on port " + server.port() + " broke off; its log says why");
  }
}
