package org.tollgate.learning.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.SheetColumn;
import org.tollgate.base.spreadsheet.SheetColumn.Type;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.base.spreadsheet.SheetReader;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionContent.Option;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.QuestionType;

/**
 * Questions as one sheet, a row each: {@code Right} holds the numbers of the right answers, for
 * NUMERIC the number itself; a TRUE_FALSE question needs only {@code Right}, 1 for true.
 */
final class ExcelQuestions {

  private static final int ANSWERS = 8;
  private static final List<String> HEADINGS =
      List.of("Step", "Kind", "Type", "Question", "Right", "Tolerance", "Partial");

  private ExcelQuestions() {}

  static QuestionFile read(byte[] content) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(column("Step", Type.WHOLE, true));
    columns.add(column("Kind", Type.TEXT, true));
    columns.add(column("Type", Type.TEXT, true));
    columns.add(column("Question", Type.TEXT, true));
    columns.add(column("Right", Type.TEXT, false));
    columns.add(column("Tolerance", Type.NUMBER, false));
    columns.add(column("Partial", Type.TEXT, false));
    for (int i = 1; i <= ANSWERS; i++) {
      columns.add(column("Answer " + i, Type.TEXT, false));
    }
    SheetContent sheet = SheetReader.read(new ByteArrayInputStream(content), columns);
    if (!sheet.problems().isEmpty()) {
      return new QuestionFile(List.of(), sheet.problems());
    }
    QuestionFile.Builder file = new QuestionFile.Builder();
    sheet.rows().forEach(row -> read(row, file));
    return file.build();
  }

  private static void read(SheetContent.Row row, QuestionFile.Builder file) {
    QuestionKind kind = word(QuestionKind.values(), row.text("Kind"));
    QuestionType type = word(QuestionType.values(), row.text("Type"));
    if (kind == null || type == null) {
      String wrong = kind == null ? row.text("Kind") : row.text("Type");
      file.problem("exchange.problem.word", row.number(), wrong);
      return;
    }
    file.add(row.number(), row.whole("Step"), kind, () -> content(row, type));
  }

  private static QuestionContent content(SheetContent.Row row, QuestionType type) {
    String right = row.text("Right") == null ? "" : row.text("Right");
    return switch (type) {
      case TRUE_FALSE -> QuestionContent.trueOrFalse(row.text("Question"), right.equals("1"));
      case NUMERIC -> {
        BigDecimal tolerance = row.number("Tolerance");
        yield QuestionContent.numeric(
            row.text("Question"),
            new BigDecimal(right),
            tolerance == null ? BigDecimal.ZERO : tolerance);
      }
      default -> {
        boolean all = type == QuestionType.ORDERING || type == QuestionType.SHORT_TEXT;
        Set<String> rights = new HashSet<>(Arrays.asList(right.split("[,;\\s]+")));
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= ANSWERS; i++) {
          if (row.text("Answer " + i) != null) {
            options.add(new Option(row.text("Answer " + i), all || rights.remove("" + i)));
          }
        }
        if (!all && !rights.isEmpty()) {
          throw new IllegalArgumentException("A right answer is not there");
        }
        yield new QuestionContent(
            type, row.text("Question"), options, null, "1".equals(row.text("Partial")));
      }
    };
  }

  static byte[] write(List<QuestionFile.Line> lines) {
    List<String> headings = new ArrayList<>(HEADINGS);
    for (int i = 1; i <= ANSWERS; i++) {
      headings.add("Answer " + i);
    }
    List<List<Object>> rows = lines.stream().map(ExcelQuestions::row).toList();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Workbooks.write(List.of(new Sheet("Questions", headings, rows)), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> row(QuestionFile.Line line) {
    QuestionContent content = line.content();
    boolean numeric = content.type() == QuestionType.NUMERIC;
    boolean truth = content.type() == QuestionType.TRUE_FALSE;
    List<String> right = new ArrayList<>();
    for (int i = 0; i < content.options().size(); i++) {
      if (content.options().get(i).right()) {
        right.add(String.valueOf(i + 1));
      }
    }
    List<Object> row = new ArrayList<>();
    row.add(line.step());
    row.add(line.kind().name());
    row.add(content.type().name());
    row.add(content.stem());
    row.add(numeric ? content.number().key().toPlainString() : String.join(",", right));
    row.add(numeric ? content.number().tolerance() : null);
    row.add(content.partial() ? "1" : "");
    for (int i = 0; i < ANSWERS; i++) {
      boolean there = !truth && i < content.options().size();
      row.add(there ? content.options().get(i).wording() : null);
    }
    return row;
  }

  private static SheetColumn column(String name, Type type, boolean required) {
    return new SheetColumn(name, Set.of(name), type, required);
  }

  private static <E extends Enum<E>> E word(E[] all, String written) {
    String plain = written.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(all).filter(each -> each.name().equals(plain)).findFirst().orElse(null);
  }
}
