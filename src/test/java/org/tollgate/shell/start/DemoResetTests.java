package org.tollgate.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoResetTests {

  @TempDir private Path parent;

  @Test
  void movesAnEarlierDemoAsideAndDeletesNothing() throws IOException {
    Path home = Files.createDirectory(parent.resolve("data"));
    Files.writeString(home.resolve("tollgate.mv.db"), "what people did");

    Preflight.moveAside(home);

    assertThat(home).doesNotExist();
    List<Path> left = children();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).getFileName().toString()).startsWith("data-until-");
    assertThat(left.get(0).resolve("tollgate.mv.db")).hasContent("what people did");
  }

  @Test
  void hasNothingToMoveAtTheFirstStart() throws IOException {
    Preflight.moveAside(parent.resolve("data"));

    assertThat(children()).isEmpty();
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.toList();
    }
  }
}
