package org.tollgate.learning.procedure;

/**
 * @param name 1 to 200 characters
 * @param purpose what it is for, 1 to 2000 characters
 */
public record NewProcedure(String name, String purpose) {

  public NewProcedure {
    name = name.strip();
    purpose = purpose.strip();
    if (name.isEmpty() || name.length() > 200 || purpose.isEmpty() || purpose.length() > 2000) {
      throw new IllegalArgumentException("name has 1 to 200 characters, purpose 1 to 2000");
    }
  }
}
