package org.tollgate.shell.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The message bundles as files, so that a new module is found without being named. */
final class Bundles {

  static final Path FOLDER = Path.of("src/main/resources/messages");
  static final List<String> TRANSLATIONS = List.of("zh_CN", "ru");

  private Bundles() {}

  /** One per English bundle. */
  static Set<String> modules() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> modules = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.contains("_"))
          .forEach(name -> modules.add(name.replace(".properties", "")));
      return modules;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Properties english(String module) {
    return read(FOLDER.resolve(module + ".properties"));
  }

  /** Empty where the file is missing: then every key is. */
  static Properties translated(String module, String language) {
    Path file = FOLDER.resolve(module + "_" + language + ".properties");
    return Files.exists(file) ? read(file) : new Properties();
  }

  static Properties allEnglish() {
    Properties all = new Properties();
    modules().forEach(module -> all.putAll(english(module)));
    return all;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
