package org.tollgate.base.checklist;

/** A checklist that nobody could work by; it stops the start with file, line and what to do. */
public class ChecklistException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SourceLocation location;
  private final String remedy;

  /**
   * @param problem what is wrong, as the continuation of file and line
   * @param remedy what to write instead
   */
  public ChecklistException(SourceLocation location, String problem, String remedy) {
    super(location + ": " + problem);
    this.location = location;
    this.remedy = remedy;
  }

  public SourceLocation location() {
    return location;
  }

  public String remedy() {
    return remedy;
  }
}
