package org.tollgate.base.checklist;

import java.io.Serializable;

/**
 * Where something stands in the checklists, so that an error names the line to mend.
 *
 * @param file path below the class path's root, for example {@code checklists/activities.yaml}
 * @param line counted from 1
 */
public record SourceLocation(String file, int line) implements Serializable {

  @Override
  public String toString() {
    return file + ", line " + line;
  }
}
