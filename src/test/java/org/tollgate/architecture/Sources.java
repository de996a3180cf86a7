package org.tollgate.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What can only be measured in the sources: how long files and methods are. */
final class Sources {

  private final List<Path> files;

  private Sources(List<Path> files) {
    this.files = files;
  }

  static Sources under(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new Sources(walk.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  /** Files with more lines than the limit, each with its length. */
  List<String> filesLongerThan(int lines) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int length = Files.readAllLines(file).size();
      if (length > lines) {
        found.add(file + ": " + length);
      }
    }
    return found;
  }

  /** Methods with more lines than the limit, signature and braces included. */
  List<String> methodsLongerThan(int lines) throws IOException {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new LongMethods(unit, positions, lines, found), null);
      }
    }
    return found;
  }

  private static final class LongMethods extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final int limit;
    private final List<String> found;

    private LongMethods(
        CompilationUnitTree unit, SourcePositions positions, int limit, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.limit = limit;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      long end = positions.getEndPosition(unit, method);
      if (end >= 0) {
        long first = unit.getLineMap().getLineNumber(startOf(method));
        long length = unit.getLineMap().getLineNumber(end) - first + 1;
        if (length > limit) {
          found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
        }
      }
      return super.visitMethod(method, nothing);
    }

    /** Annotations with a text block, such as queries, are not part of the method's length. */
    private long startOf(MethodTree method) {
      long afterAnnotations =
          method.getModifiers().getAnnotations().stream()
              .mapToLong(annotation -> positions.getEndPosition(unit, annotation))
              .max()
              .orElse(-1);
      return afterAnnotations >= 0
          ? afterAnnotations + 1
          : positions.getStartPosition(unit, method);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      return super.visitClass(type, nothing);
    }
  }
}
