package org.tollgate.base.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.privacy.Erasures;
import org.tollgate.base.privacy.OwnRecords;
import org.tollgate.base.privacy.PersonalRecords.Table;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is held about whoever looks: on a page, as JSON and as a workbook. */
@Controller
@RequestMapping("/me/data")
class OwnRecordsPages {

  /** Rows on the page; the files have all. */
  private static final int SHOWN = 10;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final OwnRecords ownRecords;
  private final Erasures erasures;
  private final Headings headings;

  OwnRecordsPages(OwnRecords ownRecords, Erasures erasures, Headings headings) {
    this.ownRecords = ownRecords;
    this.erasures = erasures;
    this.headings = headings;
  }

  /**
   * @param total rows there are; the page shows the first
   */
  record Section(String title, List<String> columns, List<List<Object>> rows, int total) {}

  @GetMapping
  String show(Actor actor, Model model) {
    List<Section> sections =
        ownRecords.own(actor).stream()
            .map(this::section)
            .sorted(Comparator.comparing(Section::title))
            .toList();
    model.addAttribute("held", sections.stream().filter(s -> s.total() > 0).toList());
    model.addAttribute("empty", sections.stream().filter(s -> s.total() == 0).toList());
    model.addAttribute("retention", erasures.retention());
    return "privacy/own";
  }

  @GetMapping("/export.json")
  void json(Actor actor, HttpServletResponse response) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    for (Table table : ownRecords.own(actor)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Map<String, Object> row : table.rows()) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> plain.put(column, Headings.plain(value)));
        rows.add(plain);
      }
      content.put(table.name(), rows);
    }
    asFile(response, "application/json", "json");
    JSON.writeValue(response.getOutputStream(), content);
  }

  @GetMapping("/export.xlsx")
  void workbook(Actor actor, HttpServletResponse response) throws IOException {
    List<Sheet> sheets =
        ownRecords.own(actor).stream()
            .filter(table -> !table.rows().isEmpty())
            .map(table -> sheet(table, Integer.MAX_VALUE))
            .toList();
    asFile(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    Workbooks.write(sheets, response.getOutputStream());
  }

  private static void asFile(HttpServletResponse response, String type, String ending) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data." + ending + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private Section section(Table table) {
    Sheet sheet = sheet(table, SHOWN);
    return new Section(sheet.name(), sheet.columns(), sheet.rows(), table.rows().size());
  }

  private Sheet sheet(Table table, int most) {
    List<String> columns =
        table.rows().isEmpty() ? List.of() : List.copyOf(table.rows().get(0).keySet());
    List<List<Object>> rows =
        table.rows().stream().limit(most).map(row -> values(columns, row)).toList();
    return new Sheet(
        headings.table(table.name()), columns.stream().map(headings::column).toList(), rows);
  }

  private List<Object> values(List<String> columns, Map<String, Object> row) {
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(headings.value(row.get(column))));
    return values;
  }
}
