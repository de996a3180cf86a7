package org.tollgate.shell.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tollgate.base.checklist.Checklists;

/** A picture speaks the reader's language. */
class ModelWordsTests {

  private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  /** Names of shapes and flows; a message's is read by the engine alone. */
  private static final Pattern NAME =
      Pattern.compile("<bpmn:(?!message)\\w+ [^>]*?\\bname=\"([^\"]*)\"");

  private final ModelWords words = new ModelWords(new Checklists(), messages());

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("process-models"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void leavesNoEnglishNameInAnotherLanguage(Path model) throws IOException {
    byte[] english = Files.readAllBytes(model);

    assertThat(names(words.in(CHINESE, english)))
        .hasSameSizeAs(names(english))
        .allMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
    assertThat(names(words.in(RUSSIAN, english)))
        .hasSameSizeAs(names(english))
        .allMatch(name -> Pattern.compile("\\p{IsCyrillic}").matcher(name).find());
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysInEnglishWhatTheModelSays(Path model) throws IOException {
    byte[] english = Files.readAllBytes(model);

    assertThat(names(words.in(Locale.ENGLISH, english))).isEqualTo(names(english));
  }

  @Test
  void keepsTheNameThatAnOldModelUsed() {
    String old = "<bpmn:task xmlns:bpmn=\"urn:x\" id=\"gone\" name=\"Ask the oracle &amp; wait\"/>";

    assertThat(new String(words.in(CHINESE, old.getBytes(StandardCharsets.UTF_8))))
        .contains("name=\"Ask the oracle &amp; wait\"");
  }

  private static List<String> names(byte[] model) {
    return NAME.matcher(new String(model, StandardCharsets.UTF_8))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasename("messages/lifecycle");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
