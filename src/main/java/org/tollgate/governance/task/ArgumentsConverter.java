package org.tollgate.governance.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * Keeps the values of a title in one column, since nobody searches for them. They are divided by
 * the control character made for it, which no title holds.
 */
@Converter
class ArgumentsConverter implements AttributeConverter<List<String>, String> {

  private static final String DIVIDER = "\u001f";

  @Override
  public String convertToDatabaseColumn(List<String> arguments) {
    StringBuilder column = new StringBuilder();
    for (String argument : arguments) {
      column.append(argument.replace(DIVIDER, " ")).append(DIVIDER);
    }
    return column.toString();
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    if (column == null || column.isEmpty()) {
      return List.of();
    }
    return List.of(column.substring(0, column.length() - 1).split(DIVIDER, -1));
  }
}
