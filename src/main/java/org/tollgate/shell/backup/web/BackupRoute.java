package org.tollgate.shell.backup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tollgate.base.audit.web.RunningServer;
import org.tollgate.shell.backup.Backup;

/**
 * Writes a backup for a command on the same machine, which cannot open an H2 file that this server
 * holds open. It needs no login but the token of this start, and answers nobody else.
 */
@Controller
class BackupRoute {

  static final String PATH = "/internal/backup";

  private final Backup backup;
  private final Path home;

  BackupRoute(DataSource dataSource, @Value("${tollgate.home:./data}") Path home) {
    this.backup = new Backup(dataSource, home);
    this.home = home;
  }

  /** A file that breaks off has no manifest, and the command throws it away. */
  @GetMapping(PATH)
  void backup(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestHeader(name = RunningServer.TOKEN_HEADER, defaultValue = "") String token)
      throws IOException, SQLException {
    if (!RunningServer.isCalledFromThisMachine(request)
        || RunningServer.in(home).filter(server -> server.isKnownTo(token)).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/zip");
    backup.write(response.getOutputStream());
  }
}
