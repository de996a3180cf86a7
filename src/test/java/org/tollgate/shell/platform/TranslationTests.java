package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every module speaks every language, whole and alike; a new bundle is held to it at once. */
class TranslationTests {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern LETTER = Pattern.compile("\\p{IsLatin}");
  private static final Map<String, Pattern> SCRIPT =
      Map.of("zh_CN", Pattern.compile("\\p{IsHan}"), "ru", Pattern.compile("\\p{IsCyrillic}|№"));

  /** What is written alike in every language. */
  private static final Set<String> NAMES =
      Set.of("Tollgate", "Tollgate {0}", "SHA-256", "SHA-256 {0}", "CRM", "KPI", "RACI");

  /** Patterns for dates are letters, but no words; a language is named in itself. */
  private static final Pattern NO_WORDS =
      Pattern.compile("\\w+\\.(format\\.\\w+|language\\.[\\w-]+)");

  private static final Pattern CHINESE_THEN_ASCII = Pattern.compile("\\p{IsHan}[,;:?!(]");

  /** The words of a decision are fixed: nobody may read another one into it. */
  private static final Map<String, Map<String, String>> DECISIONS =
      Map.of(
          "GO", Map.of("zh_CN", "通过", "ru", "принято"),
          "CONDITIONAL", Map.of("zh_CN", "有条件通过", "ru", "принято с условиями"),
          "HOLD", Map.of("zh_CN", "暂缓", "ru", "отложено"),
          "NO-GO", Map.of("zh_CN", "不予通过", "ru", "отклонено"));

  @Test
  void noKeyIsMissing() {
    assertThat(keys((english, translated) -> minus(english, translated))).isEmpty();
  }

  @Test
  void noKeyIsLeftOver() {
    assertThat(keys((english, translated) -> minus(translated, english))).isEmpty();
  }

  @Test
  void everyTranslationTakesTheSameArguments() {
    assertThat(
            faults((word, language) -> !arguments(word.english()).equals(arguments(word.other()))))
        .isEmpty();
  }

  @Test
  void everyTextIsTranslated() {
    assertThat(
            faults(
                (word, language) ->
                    saysSomething(word) && !SCRIPT.get(language).matcher(word.other()).find()))
        .isEmpty();
  }

  @Test
  void everyTextCanBeWrittenWithAnyNumber() {
    assertThat(faults((word, language) -> !canBeWritten(word.other(), language))).isEmpty();
    assertThat(faults((word, language) -> !canBeWritten(word.english(), "en"))).isEmpty();
  }

  @Test
  void chineseIsWrittenWithChinesePunctuation() {
    assertThat(faults((word, language) -> CHINESE_THEN_ASCII.matcher(word.other()).find()))
        .isEmpty();
  }

  @Test
  void decisionsHaveOneWordInEachLanguage() {
    assertThat(
            faults(
                (word, language) -> {
                  Map<String, String> fixed = DECISIONS.get(word.english());
                  return fixed != null && !fixed.get(language).equalsIgnoreCase(word.other());
                }))
        .isEmpty();
  }

  /** Also where the end of a key is computed: then what is written out begins some key. */
  @Test
  void everyKeyInUseExists() {
    Set<String> known = Bundles.allEnglish().stringPropertyNames();
    String modules = String.join("|", Bundles.modules());
    Pattern code =
        Pattern.compile(
            "(?:say|getMessage|Message\\.of|reject|because|words|text)\\(\\s*\"((?:"
                + modules
                + ")\\.[\\w.-]*)\"");
    Pattern page =
        Pattern.compile("(?:\\|((?:" + modules + ")\\.[\\w.-]*)\\$\\{)|(?:#\\{\\|?([\\w.-]+)[(}])");
    List<String> unknown = new ArrayList<>();
    Stream.concat(
            Bundles.files(Path.of("src/main/java"), ".java").stream(),
            Bundles.files(Path.of("src/main/resources/templates"), ".html").stream())
        .forEach(
            file ->
                Stream.of(code, page)
                    .flatMap(pattern -> pattern.matcher(withoutComments(file)).results())
                    .map(TranslationTests::key)
                    .filter(key -> known.stream().noneMatch(word -> word.startsWith(key)))
                    .forEach(key -> unknown.add(key + " in " + file)));
    assertThat(unknown).isEmpty();
  }

  private record Word(String key, String english, String other) {}

  private static String withoutComments(Path file) {
    return Bundles.text(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
  }

  private static String key(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  private static List<String> keys(BiFunction<Set<String>, Set<String>, Set<String>> fault) {
    List<String> found = new ArrayList<>();
    for (String module : Bundles.modules()) {
      for (String language : Bundles.TRANSLATIONS) {
        Set<String> english = Bundles.english(module).stringPropertyNames();
        Set<String> other = Bundles.translated(module, language).stringPropertyNames();
        fault.apply(english, other).forEach(key -> found.add(language + " " + key));
      }
    }
    return found;
  }

  private static Set<String> minus(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static List<String> faults(BiFunction<Word, String, Boolean> isFault) {
    List<String> found = new ArrayList<>();
    for (String module : Bundles.modules()) {
      Properties english = Bundles.english(module);
      for (String language : Bundles.TRANSLATIONS) {
        Properties other = Bundles.translated(module, language);
        other.stringPropertyNames().stream()
            .filter(english::containsKey)
            .map(key -> new Word(key, english.getProperty(key), other.getProperty(key)))
            .filter(word -> isFault.apply(word, language))
            .forEach(word -> found.add(language + " " + word));
      }
    }
    return found;
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean saysSomething(Word word) {
    String text = word.english().strip();
    return LETTER.matcher(text).find()
        && !NAMES.contains(text)
        && !NO_WORDS.matcher(word.key()).matches();
  }

  private static boolean canBeWritten(String text, String language) {
    Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
    MessageFormat format = new MessageFormat(text, locale);
    boolean counts = text.contains(",choice,");
    for (int number : List.of(0, 1, 2, 5, 21)) {
      Object[] values = {number, number, number, number, number, number, number, number};
      String written = format.format(values);
      if (counts && (written.contains("{") || written.contains("#"))) {
        return false;
      }
    }
    return true;
  }
}
