package org.tollgate.base.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTests {

  @TempDir private Path home;

  @Test
  void isFoundWhereItAnnouncedItself() throws IOException {
    RunningServer server = listening("127.0.0.1", 8081);
    server.announce(home);

    assertThat(RunningServer.in(home)).contains(server);
    assertThat(server.address()).hasToString("http://127.0.0.1:8081/gate/internal/verify-audit");
  }

  @Test
  void writesAnAddressOfTheNewerKindInBrackets() throws IOException {
    assertThat(listening("::1", 80).address().getHost()).isEqualTo("[0:0:0:0:0:0:0:1]");
  }

  @Test
  void removesItsOwnAnnouncementOnly() throws IOException {
    RunningServer first = listening("127.0.0.1", 8081);
    RunningServer second = listening("127.0.0.1", 8082);
    first.announce(home);
    second.announce(home);

    first.withdraw(home);
    assertThat(RunningServer.in(home)).contains(second);
    second.withdraw(home);
    assertThat(RunningServer.in(home)).isEmpty();
  }

  @Test
  void isNotFoundInAFileOfAnotherKind() throws IOException {
    Files.createDirectories(home.resolve("run"));
    Files.writeString(home.resolve("run/verify"), "not an address\ntoken\n");

    assertThat(RunningServer.in(home)).isEmpty();
  }

  private static RunningServer listening(String address, int port) throws IOException {
    return RunningServer.listening(InetAddress.getByName(address), port, "/gate");
  }
}
