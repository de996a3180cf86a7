package org.tollgate.governance.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.mspdi.MSPDIReader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.governance.planfile.ProjectPlan.After;
import org.tollgate.governance.planfile.ProjectPlan.Task;
import org.tollgate.governance.planrule.PlanRules;
import org.tollgate.governance.planrule.PlanRules.WorkCalendar;
import org.tollgate.governance.schedule.LinkType;

/** Files that MS Project saved, files that Tollgate writes, and files that are neither. */
class ProjectFileTests {

  private static final Path DATA = Path.of("..", "shared", "data");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  private final PlanWorkbook workbook = new PlanWorkbook(messages());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task-baselines-project2019-mspdi.xml",
        "task-baselines-project2019-mpp14.mpp",
        "task-links-project2019-mspdi.xml"
      })
  void whatMsProjectSavedComesBackEqualAfterARoundTrip(String name) throws IOException {
    ProjectPlan read = read(name);

    ProjectPlan again = ProjectReader.read(ProjectWriter.write("Plan", read)).plan();

    assertThat(again.tasks()).hasSameSizeAs(read.tasks());
    for (int at = 0; at < read.tasks().size(); at++) {
      Task one = read.tasks().get(at);
      Task other = again.tasks().get(at);
      assertThat(other).as(one.name()).usingRecursiveComparison().isEqualTo(one);
    }
    assertThat(again.calendar()).isEqualTo(read.calendar());
  }

  @Test
  void readsAllElevenBaselinesAlikeFromXmlAndMpp() throws IOException {
    ProjectPlan xml = read("task-baselines-project2019-mspdi.xml");
    ProjectPlan mpp = read("task-baselines-project2019-mpp14.mpp");

    assertThat(slots(xml)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(slots(mpp)).isEqualTo(slots(xml));
    assertThat(mpp.tasks()).hasSameSizeAs(xml.tasks());
  }

  @Test
  void readsLinksOfAllFourTypes() throws IOException {
    ProjectPlan read = read("task-links-project2019-mspdi.xml");

    assertThat(read.tasks().stream().flatMap(task -> task.after().stream()))
        .extracting(After::type)
        .contains(LinkType.FS, LinkType.SS, LinkType.FF, LinkType.SF);
  }

  @Test
  void tellsWhatItUnderstoodAndWhatIsLeftOut() throws IOException {
    assumeData();
    Reading reading =
        ProjectReader.read(
            Files.readAllBytes(DATA.resolve("task-baselines-project2019-mspdi.xml")));

    assertThat(reading.understood())
        .extracting(Refusal::reason)
        .contains("planfile.understood.tasks", "planfile.understood.baselines");
    assertThat(reading.left()).extracting(Refusal::reason).contains("planfile.left.costs");
  }

  @Test
  void namesEveryCalendarThatItWrites() throws Exception {
    TreeMap<LocalDate, Boolean> days = new TreeMap<>();
    days.put(MONDAY, false);
    days.put(MONDAY.plusDays(5), true);
    WorkCalendar calendar = new WorkCalendar("调休 2026", PlanRules.usual().calendar().free(), days);
    byte[] written = ProjectWriter.write("Plan", new ProjectPlan(calendar, tasks()));

    var file = new MSPDIReader().read(new ByteArrayInputStream(written));

    assertThat(file.getCalendars()).isNotEmpty();
    assertThat(file.getCalendars()).allSatisfy(one -> assertThat(one.getName()).isNotBlank());
    assertThat(ProjectReader.read(written).plan().calendar()).isEqualTo(calendar);
    assertThat(ProjectReader.read(written).plan().tasks()).isEqualTo(tasks());
  }

  @Test
  void refusesWhatIsDamagedOrSomethingElse() throws IOException {
    assertThat(reason("MPX,Microsoft Project,4.0")).isEqualTo("planfile.refused.format");
    assertThat(reason("")).isEqualTo("planfile.refused.format");
    assertThat(
            reason(
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    + "<Project xmlns='http://schemas.microsoft.com/project'/>"))
        .isEqualTo("planfile.refused.doctype");
    assertThat(reason("<Project xmlns='http://schemas.microsoft.com/project'><Tasks>"))
        .isEqualTo("planfile.refused.corrupt");
    byte[] broken = new byte[4096];
    broken[0] = (byte) 0xd0;
    broken[1] = (byte) 0xcf;
    broken[2] = 0x11;
    broken[3] = (byte) 0xe0;
    assertThat(ProjectReader.read(broken).problems())
        .extracting(Refusal::reason)
        .containsExactly("planfile.refused.corrupt");
  }

  @Test
  void seesADoctypeThatHidesInAnotherEncoding() {
    // in UTF-16 the comment below is Chinese; read as bytes it holds the name of the format
    String bait = "<!--http://schemas.microsoft.com/project-->";
    String hidden = "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>";
    ByteArrayOutputStream wide = new ByteArrayOutputStream();
    wide.writeBytes(("<?xml version='1.0'?><!--").getBytes(StandardCharsets.UTF_16BE));
    wide.writeBytes(bait.substring(0, bait.length() - 1).getBytes(StandardCharsets.US_ASCII));
    wide.writeBytes(("-->" + hidden).getBytes(StandardCharsets.UTF_16BE));
    assertThat(ProjectReader.read(wide.toByteArray()).problems())
        .extracting(Refusal::reason)
        .containsExactly("planfile.refused.format");
    assertThat(reason("<?xml version='1.0' encoding='UTF-7'?>" + bait + "+ADwAIQ-DOCTYPE p>"))
        .isEqualTo("planfile.refused.format");
  }

  @Test
  void refusesAWorkbookThatUnpacksToFarMoreThanItsSize(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    byte[] plain = sheet(List.of("Milestone"), List.of(List.of("Pilot live")));
    try (ZipFile in = new ZipFile(Files.write(folder.resolve("plain.xlsx"), plain).toFile());
        ZipOutputStream out = new ZipOutputStream(bomb)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.getInputStream(entry).transferTo(out);
        if (entry.getName().endsWith("sheet1.xml")) {
          out.write(" ".repeat(80_000_000).getBytes(StandardCharsets.US_ASCII));
        }
      }
    }
    assertThat(bomb.size()).isLessThan(200_000);
    assertThat(workbook.read(bomb.toByteArray(), null).problems())
        .extracting(Refusal::reason)
        .containsExactly("spreadsheet.refused.unreadable");
  }

  @Test
  void refusesAnMppThatWasCutOff() throws IOException {
    assumeData();
    byte[] whole = Files.readAllBytes(DATA.resolve("task-baselines-project2019-mpp14.mpp"));

    assertThat(ProjectReader.read(Arrays.copyOf(whole, whole.length / 3)).isUsable()).isFalse();
  }

  @Test
  void aWorkbookComesBackEqualInEveryLanguage() {
    ProjectPlan plan = new ProjectPlan(PlanRules.usual().calendar(), tasks());
    for (String language : List.of("en", "zh-CN", "ru")) {
      byte[] written = workbook.write(plan, Map.of(), Locale.forLanguageTag(language));

      assertThat(workbook.read(written, plan.calendar()).plan()).as(language).isEqualTo(plan);
    }
  }

  @Test
  void namesRowAndColumnOfEveryMistakeInASheet() throws IOException {
    byte[] sheet =
        sheet(
            List.of("No.", "Milestone", "Planned", "Waits for"),
            List.of(
                Arrays.asList(1, "Pilot live", "2026-02-31", null),
                Arrays.asList(2, null, "2026-03-20", "1"),
                Arrays.asList(3, "Reviewed", "2026-03-27", "9 FS")));

    assertThat(workbook.read(sheet, PlanRules.usual().calendar()).problems())
        .contains(
            Refusal.because("spreadsheet.problem.day", 2, "C", "2026-02-31"),
            Refusal.because("spreadsheet.problem.missing", 3, "B", ""));
    byte[] wrong = sheet(List.of("Budget", "Spent"), List.of(List.of(1, 2)));
    assertThat(workbook.read(wrong, PlanRules.usual().calendar()).problems())
        .extracting(Refusal::reason)
        .containsOnly("spreadsheet.problem.heading");
    assertThat(workbook.read(new byte[] {'P', 'K', 3, 4, 0}, null).problems())
        .extracting(Refusal::reason)
        .containsExactly("spreadsheet.refused.unreadable");
  }

  @Test
  void neverWritesAFormulaAndNeverBelievesOne() throws IOException {
    Task evil = new Task(1, "=cmd|'/c calc'!A1", MONDAY, null, 0, List.of(), new TreeMap<>());
    byte[] written =
        workbook.write(
            new ProjectPlan(PlanRules.usual().calendar(), List.of(evil)), Map.of(), Locale.ENGLISH);

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(1);
      assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      book.getSheetAt(0).getRow(1).getCell(1).setCellFormula("1+1");
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      book.write(changed);
      assertThat(workbook.read(changed.toByteArray(), null).problems())
          .containsExactly(Refusal.because("spreadsheet.problem.formula", 2, "B", "="));
    }
  }

  private static List<Task> tasks() {
    Task first = new Task(1, "Pilot live", MONDAY, MONDAY, 0, List.of(), new TreeMap<>());
    After after = new After(1, LinkType.SS, 2);
    Task second =
        new Task(2, "Pilot reviewed", MONDAY.plusDays(8), null, 3, List.of(after), new TreeMap<>());
    return List.of(first, second);
  }

  private static byte[] sheet(List<String> headings, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(List.of(new Sheet("Plan", headings, new ArrayList<>(rows))), out);
    return out.toByteArray();
  }

  private static String reason(String text) {
    return ProjectReader.read(text.getBytes(StandardCharsets.UTF_8)).problems().get(0).reason();
  }

  private static TreeSet<Integer> slots(ProjectPlan plan) {
    TreeSet<Integer> slots = new TreeSet<>();
    plan.tasks().forEach(task -> slots.addAll(task.baselines().keySet()));
    return slots;
  }

  private static ProjectPlan read(String name) throws IOException {
    assumeData();
    Reading reading = ProjectReader.read(Files.readAllBytes(DATA.resolve(name)));
    assertThat(reading.problems()).isEmpty();
    return reading.plan();
  }

  private static void assumeData() {
    assumeTrue(Files.isDirectory(DATA), "no files of MS Project beside the checkout: " + DATA);
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasename("messages/planfile");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
