package org.tollgate.governance.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.document.DocumentId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.evidence.FrozenReview;

/**
 * A document that belongs into a pack.
 *
 * @param path inside the pack: {@code files/<code>/<name>}
 * @param code of the criterion or condition that it is evidence of
 * @param name as it was brought
 * @param sha256 that it must have: as frozen, or as entered with the condition
 */
record PackFile(String path, String code, String name, DocumentId document, String sha256) {

  /** In UTF-8 at most 240 bytes, which every file system can hold. */
  private static final int MOST = 80;

  /** Evidence of the criteria and of closed conditions, by path. */
  static List<PackFile> of(FrozenReview frozen, List<Conditions.Story> conditions) {
    List<PackFile> files = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Map<?, ?> criterion : maps(frozen.values().get("criteria"))) {
      for (Map<?, ?> file : maps(criterion.get("evidence"))) {
        files.add(
            of(
                taken,
                criterion.get("code").toString(),
                file.get("name").toString(),
                UUID.fromString(file.get("document").toString()),
                file.get("sha256").toString()));
      }
    }
    for (Conditions.Story condition : conditions) {
      condition.steps().stream()
          .map(Conditions.Step::file)
          .filter(file -> file != null)
          .map(f -> of(taken, condition.line().code(), f.name(), f.document(), f.sha256()))
          .forEach(files::add);
    }
    files.sort(Comparator.comparing(PackFile::path));
    return List.copyOf(files);
  }

  private static PackFile of(
      Set<String> taken, String code, String name, UUID document, String sha256) {
    return new PackFile(free(taken, code, name), code, name, new DocumentId(document), sha256);
  }

  /** No two paths differ by case only: some systems would unpack one over the other. */
  private static String free(Set<String> taken, String code, String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - extension.length());
    stem = stem.substring(0, Math.min(stem.length(), MOST - extension.length() - 5));
    if (!stem.isEmpty() && Character.isHighSurrogate(stem.charAt(stem.length() - 1))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    String path = "files/" + code + "/" + stem + extension;
    for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = "files/" + code + "/" + stem + " (" + i + ")" + extension;
    }
    return path;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
