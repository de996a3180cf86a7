package org.tollgate.shell.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the schemas of the API's document. Small records stand inside the one they belong to and
 * share plain names such as Step; the name of the outer one comes first, so that no schema takes
 * the place of another.
 */
class SchemaNames extends TypeNameResolver {

  private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

  /**
   * @throws IllegalStateException if two classes would share a name
   */
  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    String name = name(type);
    Class<?> other = taken.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(other + " and " + type + " share the schema name " + name);
    }
    return name;
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String own = type.getSimpleName();
    if (outer == null) {
      return own;
    }
    String first = outer.getSimpleName().replaceFirst("(Api|Item|Body)$", "");
    return own.startsWith(first) ? own : first + own;
  }
}
