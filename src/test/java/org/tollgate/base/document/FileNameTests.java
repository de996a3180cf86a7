package org.tollgate.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "plan.pdf, plan.pdf",
    "../../etc/passwd, passwd",
    "..\\..\\windows\\win.ini, win.ini",
    "C:\\fakepath\\план внедрения.docx, план внедрения.docx",
    "/抓紧/计划.xlsx, 计划.xlsx",
    "..., document",
    ".hidden.txt, hidden.txt",
    "a/, document",
    "'  spaced.md ', spaced.md",
    "a<b>:c|d?e*f.csv, abcdef.csv",
  })
  void keepsTheNameAndDropsThePath(String sent, String kept) {
    assertThat(FileName.of(sent)).isEqualTo(kept);
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(FileName.of("a\u0000\r\n\u2028b.pdf")).isEqualTo("ab.pdf");
    assertThat(FileName.of("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(FileName.of("a\ud800.pdf")).isEqualTo("a.pdf");
  }

  @Test
  void composesAccents() {
    assertThat(FileName.of("re\u0301sume\u0301.pdf")).isEqualTo("r\u00e9sum\u00e9.pdf");
  }

  @Test
  void namesWhatHasNoName() {
    assertThat(FileName.of(null)).isEqualTo("document");
    assertThat(FileName.of("")).isEqualTo("document");
  }

  @Test
  void cutsALongNameAndKeepsItsExtension() {
    assertThat(FileName.of("x".repeat(500) + ".pdf")).hasSize(200).endsWith("x.pdf");
    String smileys = FileName.of("y" + "\ud83d\ude00".repeat(300) + ".pdf");
    assertThat(smileys).endsWith("\ud83d\ude00.pdf").hasSizeLessThanOrEqualTo(200);
  }
}
