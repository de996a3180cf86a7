package planted.base.room;

import com.lowagie.text.Document;
import jakarta.mail.Session;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.Model;
import org.yaml.snakeyaml.Yaml;
import planted.governance.room.PlantedManagement;

/** Breaks as many rules as one class can. */
public class PlantedHelper {

  @Autowired PlantedManagement upward;
  ProcessEngine engine;
  Yaml yaml;
  XWPFDocument word;
  Document pdf;
  Session mail;
  Cell cell;
  XSSFWorkbook workbook;
  XMLSlideShow slides;
  XDDFColor chart;
  Model model;

  PlantedHelper(int a, int b, int c, int d, int e, int f, int g) {}

  LocalDate today() {
    return LocalDate.now();
  }
}
