package org.tollgate.reporting.deck;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.SchemeColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.tollgate.reporting.report.StatusReport.Dot;
import org.tollgate.reporting.report.StatusReport.TrendLine;

/**
 * The milestone trend as a native chart: date of the report against the expected day, on one scale,
 * with the diagonal on which a milestone ends when it is reached. The figures are numbers in its
 * workbook, so that somebody can go on working with them.
 */
final class TrendChart {

  /** Lines beyond these cannot be told apart. */
  static final int MOST_LINES = 6;

  private static final double DAYS_A_MONTH = 30.4375;

  private static final SchemeColor[] COLOURS = {
    SchemeColor.ACCENT_1,
    SchemeColor.ACCENT_5,
    SchemeColor.ACCENT_6,
    SchemeColor.ACCENT_4,
    SchemeColor.ACCENT_3,
    SchemeColor.ACCENT_2
  };

  private static final MarkerStyle[] MARKS = {
    MarkerStyle.CIRCLE,
    MarkerStyle.DIAMOND,
    MarkerStyle.TRIANGLE,
    MarkerStyle.SQUARE,
    MarkerStyle.X,
    MarkerStyle.PLUS
  };

  private final List<TrendLine> lines;

  /** Dates of reports, and last the end of the scale, up to which the diagonal runs. */
  private final List<LocalDate> days;

  TrendChart(List<TrendLine> lines) {
    this.lines = lines;
    NavigableSet<LocalDate> all = new TreeSet<>();
    LocalDate end = LocalDate.MIN;
    for (TrendLine line : lines) {
      for (Dot dot : line.dots()) {
        all.add(dot.report());
        end = dot.expected().isAfter(end) ? dot.expected() : end;
      }
    }
    all.add(end);
    this.days = List.copyOf(all);
  }

  void draw(Page page, Words words) {
    XSLFChart chart = page.slide().getSlideShow().createChart(page.slide());
    fill(sheet(chart), words);
    Rectangle2D body = page.body();
    page.slide()
        .addChart(
            chart,
            new Rectangle(
                Units.toEMU(body.getX()),
                Units.toEMU(body.getY()),
                Units.toEMU(body.getWidth()),
                Units.toEMU(body.getHeight())));
    plot(chart, words);
    // the list of shapes does not know the chart yet
    CTGroupShape tree = page.slide().getXmlObject().getCSld().getSpTree();
    tree.getGraphicFrameArray(tree.sizeOfGraphicFrameArray() - 1)
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(words.say("deck.trend.described", lines.size()));
  }

  /** The first column holds the dates, each further one a milestone, the last the diagonal. */
  private void fill(XSSFSheet sheet, Words words) {
    XSSFRow head = sheet.createRow(0);
    head.createCell(0).setCellValue(words.say("deck.trend.report"));
    head.createCell(lines.size() + 1).setCellValue(words.say("deck.trend.diagonal"));
    for (int r = 0; r < days.size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      row.createCell(0).setCellValue(serial(days.get(r)));
      row.createCell(lines.size() + 1).setCellValue(serial(days.get(r)));
    }
    for (int l = 0; l < lines.size(); l++) {
      TrendLine line = lines.get(l);
      head.createCell(l + 1).setCellValue(line.code() + " " + line.name());
      for (Dot dot : line.dots()) {
        int row = days.indexOf(dot.report()) + 1;
        sheet.getRow(row).createCell(l + 1).setCellValue(serial(dot.expected()));
      }
    }
  }

  private void plot(XSLFChart chart, Words words) {
    XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    scale(across, words.say("deck.trend.report"));
    scale(up, words.say("deck.trend.expected"));
    across.crossAxis(up);
    up.crossAxis(across);
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    for (int index = 0; index <= lines.size(); index++) {
      series(chart, data, index);
    }
    chart.plot(data);
    chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setAutoTitleDeleted(true);
    CTChartSpace space = chart.getCTChartSpace();
    if (!chart.getCTChart().isSetPlotVisOnly()) {
      chart.getCTChart().addNewPlotVisOnly().setVal(true);
    }
    if (!space.isSetRoundedCorners()) {
      space.addNewRoundedCorners().setVal(false);
    }
  }

  /** Both axes alike, in whole months; from the fifth on, so that no label falls into another. */
  private void scale(XDDFValueAxis axis, String title) {
    LocalDate first = days.get(0).withDayOfMonth(1).minusMonths(1).withDayOfMonth(5);
    LocalDate last = days.get(days.size() - 1).plusMonths(1).withDayOfMonth(5);
    long months = ChronoUnit.MONTHS.between(first, last);
    axis.setTitle(title);
    axis.setMinimum(serial(first));
    axis.setMaximum(serial(last));
    axis.setMajorUnit(DAYS_A_MONTH * Math.max(1, Math.ceil(months / 9.0)));
    axis.setNumberFormat("yyyy-mm");
    axis.setMajorTickMark(AxisTickMark.OUT);
    axis.getOrAddTextProperties().setFontSize(10.0);
    axis.getOrAddMajorGridProperties()
        .setLineProperties(
            new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(SchemeColor.BACKGROUND_2))));
  }

  private void series(XSLFChart chart, XDDFScatterChartData data, int index) {
    XSSFSheet sheet = sheet(chart);
    boolean diagonal = index == lines.size();
    XDDFChartData.Series plain = data.addSeries(column(sheet, 0), column(sheet, index + 1));
    XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) plain;
    String name = sheet.getRow(0).getCell(index + 1).getStringCellValue();
    series.setTitle(name, chart.setSheetTitle(name, index + 1));
    series.setSmooth(false);
    series.setMarkerStyle(diagonal ? MarkerStyle.NONE : MARKS[index % MARKS.length]);
    SchemeColor colour = diagonal ? SchemeColor.TEXT_2 : COLOURS[index % COLOURS.length];
    XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(colour));
    XDDFLineProperties line = new XDDFLineProperties(fill);
    line.setWidth(diagonal ? 1.0 : 2.25);
    if (diagonal) {
      line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    } else {
      series.setMarkerSize((short) 7);
      XDDFShapeProperties mark = new XDDFShapeProperties();
      mark.setFillProperties(fill);
      series.getCTScatterSer().getMarker().setSpPr(mark.getXmlObject());
    }
    series.setLineProperties(line);
  }

  private XDDFNumericalDataSource<Double> column(XSSFSheet sheet, int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(
        sheet, new CellRangeAddress(1, days.size(), column, column));
  }

  private static XSSFSheet sheet(XSLFChart chart) {
    try {
      return chart.getWorkbook().getSheetAt(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The chart has no workbook", e);
    }
  }

  private static double serial(LocalDate day) {
    return DateUtil.getExcelDate(day);
  }
}
