package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps pages in order without starting anything: words, policy, length. */
class TemplatesTests {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");

  /** A key that is written out: #{task.title}, also with arguments; computed keys are skipped. */
  private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{\\s*([a-z][\\w.-]*)\\s*[(}]");

  private static final Pattern KEY_IN_EXPRESSION =
      Pattern.compile("#messages\\.msg\\w*\\('([a-z][\\w.-]*)'\\s*[,)]");

  private static final Pattern REFUSAL =
      Pattern.compile("Refusal\\s*\\.because\\(\\s*\"([^\"]+)\"");
  private static final Pattern NOTICE =
      Pattern.compile("addFlashAttribute\\(\\s*\"notice\",\\s*\"([^\"]+)\"");

  @Test
  void everyKeyInAPageIsInTheEnglishBundles() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      String text = withoutComments(page);
      keys(text, KEY_IN_PAGE, KEY_IN_EXPRESSION).forEach(key -> missing.add(key + " in " + page));
    }
    assertThat(missing).isNotEmpty();
    missing.removeIf(entry -> english().containsKey(entry.substring(0, entry.indexOf(' '))));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRefusalAndNoticeHasItsWords() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path source : files(SOURCES, ".java")) {
      keys(Files.readString(source), REFUSAL, NOTICE)
          .forEach(key -> missing.add(key + " in " + source));
    }
    assertThat(missing).isNotEmpty();
    missing.removeIf(entry -> english().containsKey(entry.substring(0, entry.indexOf(' '))));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyStartsWithItsModulesName() throws IOException {
    for (Path bundle : files(RESOURCES.resolve("messages"), ".properties")) {
      String module = bundle.getFileName().toString().replaceFirst("(_.*)?\\.properties$", "");
      assertThat(read(bundle).stringPropertyNames())
          .as(bundle.toString())
          .allMatch(key -> key.startsWith(module + ".") || key.matches("[A-Z]\\w+|typeMismatch"));
    }
  }

  @Test
  void noPageCarriesStyleOrScript() throws IOException {
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContainPattern("\\sstyle=")
          .doesNotContain("<style", "th:style", "hx-on", "javascript:")
          .doesNotContainPattern("\\son[a-z]+=")
          .doesNotContainPattern("<script(?![^>]*src=)");
    }
  }

  /** Thymeleaf puts a fragment in before it looks at a condition on the same element. */
  @Test
  void noConditionStandsOnAFragmentsElement() throws IOException {
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      assertThat(withoutComments(page))
          .as(page.toString())
          .doesNotContainPattern("<[^<]*\\sth:(if|unless)=\"[^\"]*\"[^<>]*\\sth:(replace|insert)=")
          .doesNotContainPattern("<[^<]*\\sth:(replace|insert)=\"[^\"]*\"[^<>]*\\sth:(if|unless)=");
    }
  }

  /** Thymeleaf resolves a fragment's arguments in a mode that forbids beans, only when it runs. */
  @Test
  void noBeanIsCalledInAFragmentsArguments() throws IOException {
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      assertThat(withoutComments(page))
          .as(page.toString())
          .doesNotContainPattern("th:(replace|insert)=\"[^\"]*\\$\\{@");
    }
  }

  /** A message is a pattern, in which a single apostrophe swallows what follows. */
  @Test
  void everyApostropheOfAMessageIsWrittenTwice() throws IOException {
    for (Path bundle : files(RESOURCES.resolve("messages"), ".properties")) {
      assertThat(Files.readString(bundle).replace("''", ""))
          .as(bundle.toString())
          .doesNotContain("'");
    }
  }

  /**
   * The method's digest is our own file, and charts are drawn with every text escaped; whatever
   * people type is always escaped.
   */
  @Test
  void onlyTheMethodsDigestChartsAndRenderedMaterialAreShownUnescaped() throws IOException {
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      boolean drawn = page.endsWith("plan/chart.html") || page.endsWith("kpi/chart.html");
      // its Markdown is rendered with every tag escaped
      boolean rendered = page.endsWith("material/read.html");
      if (!page.endsWith("checklist/method.html") && !drawn && !rendered) {
        assertThat(Files.readString(page)).as(page.toString()).doesNotContain("th:utext", "[(");
      }
    }
  }

  @Test
  void everyPageStandsInTheFrameAndFitsOnAScreenOrTwo() throws IOException {
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      List<String> lines = Files.readAllLines(page);
      assertThat(lines).as(page.toString()).hasSizeLessThanOrEqualTo(100);
      if (String.join("\n", lines).contains("<html")) {
        assertThat(lines).as(page.toString()).anyMatch(line -> line.contains("fragments/layout"));
      }
    }
  }

  @Test
  void everyFormThatChangesSomethingGetsItsCsrfField() throws IOException {
    Pattern form = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");
    for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
      assertThat(form.matcher(Files.readString(page)).results().map(found -> found.group()))
          .as(page.toString())
          .allMatch(found -> found.contains("th:action="));
    }
  }

  private static String withoutComments(Path page) throws IOException {
    return Files.readString(page).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
  }

  private static List<String> keys(String text, Pattern... patterns) {
    List<String> keys = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
    }
    return keys;
  }

  private static Properties english() {
    Properties all = new Properties();
    try {
      for (Path bundle : files(RESOURCES.resolve("messages"), ".properties")) {
        if (!bundle.getFileName().toString().contains("_")) {
          all.putAll(read(bundle));
        }
      }
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return all;
  }

  private static Properties read(Path bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
