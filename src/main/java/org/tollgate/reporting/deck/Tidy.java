package org.tollgate.reporting.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.tollgate.reporting.report.ReportView;

/** Puts a finished deck in order: nothing too much in it, and one report gives one file. */
final class Tidy {

  /** The first day that a ZIP can name. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Tidy() {}

  static void up(XMLSlideShow show, ReportView view) {
    try {
      // the library hangs notes and their theme on the presentation as well, where they do not
      // belong
      PackagePart presentation = show.getPackagePart();
      for (String type :
          new String[] {XSLFRelation.NOTES.getRelation(), XSLFRelation.THEME.getRelation()}) {
        boolean own = type.equals(XSLFRelation.THEME.getRelation());
        for (PackageRelationship each : presentation.getRelationshipsByType(type)) {
          if (!own) {
            presentation.removeRelationship(each.getId());
          }
          own = false;
        }
      }
      PackageProperties properties = show.getPackage().getPackageProperties();
      Instant made = view.made().at();
      properties.setCreatedProperty(Optional.of(Date.from(made)));
      properties.setModifiedProperty(Optional.of(Date.from(made)));
      properties.setTitleProperty(Optional.of(view.report().head().name()));
      properties.setCreatorProperty(Optional.of("Tollgate"));
      properties.setIdentifierProperty(Optional.of(view.hash()));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The deck cannot be put in order", e);
    }
  }

  /**
   * The same entries in the same order, all with one date; workbooks inside likewise.
   *
   * @param kept parts that are to stay as they are, by name: theme and layouts of the template
   */
  static byte[] repeatable(byte[] file, Map<String, byte[]> kept) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry dated = new ZipEntry(entry.getName());
        dated.setTimeLocal(NO_DATE);
        zip.putNextEntry(dated);
        byte[] bytes = in.readAllBytes();
        boolean book = entry.getName().endsWith(".xlsx");
        byte[] same = book ? repeatable(bytes, Map.of()) : bytes;
        zip.write(kept.getOrDefault(entry.getName(), same));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
