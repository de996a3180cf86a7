package org.tollgate.base.checklist;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One file of the checklists folder.
 *
 * @param name without folder, for example {@code activities.yaml}
 * @param content the file's text
 */
record ChecklistFile(String name, String content) {

  static final String FOLDER = "checklists/";

  String path() {
    return FOLDER + name;
  }

  Reader reader() {
    return new StringReader(content);
  }

  /**
   * @param position in code points from the start of the file
   * @return the line it is on, from 1
   */
  int lineAt(int position) {
    return 1 + (int) content.codePoints().limit(position).filter(point -> point == '\n').count();
  }

  /** Every YAML file that the application brings. */
  static List<ChecklistFile> onClasspath() {
    try {
      List<ChecklistFile> files = new ArrayList<>();
      String pattern = "classpath:/" + FOLDER + "*.yaml";
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        String content = resource.getContentAsString(StandardCharsets.UTF_8);
        files.add(new ChecklistFile(resource.getFilename(), content));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The checklists cannot be read", unreadable);
    }
  }
}
