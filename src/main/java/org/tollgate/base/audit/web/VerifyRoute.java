package org.tollgate.base.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.ChainHead;

/**
 * Checks the record for a command on the same machine, which cannot open an H2 file that this
 * server holds open. It needs no login but the token of this start, and answers nobody else.
 */
@Controller
class VerifyRoute implements DisposableBean {

  private final AuditTrail trail;
  private final Path home;
  private volatile Optional<RunningServer> announced = Optional.empty();

  VerifyRoute(AuditTrail trail, @Value("${tollgate.home:./data}") Path home) {
    this.trail = trail;
    this.home = home;
  }

  @EventListener
  void on(ServletWebServerInitializedEvent started) {
    if (started.getApplicationContext().getServerNamespace() != null) {
      return;
    }
    String address = started.getApplicationContext().getEnvironment().getProperty("server.address");
    String contextPath =
        started
            .getApplicationContext()
            .getEnvironment()
            .getProperty("server.servlet.context-path", "");
    RunningServer server =
        RunningServer.listening(reachable(address), started.getWebServer().getPort(), contextPath);
    server.announce(home);
    announced = Optional.of(server);
  }

  /** A server that listens everywhere is reached by loopback, any other where it listens. */
  private static InetAddress reachable(String address) {
    try {
      InetAddress bound = InetAddress.getByName(address);
      return bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    } catch (java.net.UnknownHostException e) {
      return InetAddress.getLoopbackAddress();
    }
  }

  @Override
  public void destroy() {
    announced.ifPresent(server -> server.withdraw(home));
  }

  @GetMapping(RunningServer.PATH)
  void verify(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestHeader(name = RunningServer.TOKEN_HEADER, defaultValue = "") String token,
      @RequestParam(name = "expect", defaultValue = "") String expect)
      throws IOException {
    if (!RunningServer.isCalledFromThisMachine(request)
        || announced.filter(server -> server.isKnownTo(token)).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<ChainHead> exported = ChainHead.parse(expect);
    if (!expect.isEmpty() && exported.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    PrintWriter out = response.getWriter();
    out.println(VerdictLine.of(trail.verify(exported, row -> tell(out, row))));
    out.flush();
  }

  private static void tell(PrintWriter out, long row) {
    out.println(VerdictLine.progress(row));
    out.flush();
  }
}
