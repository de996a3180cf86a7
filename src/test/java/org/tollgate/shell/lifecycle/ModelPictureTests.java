package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tollgate.testing.Browser;

/** Every model is drawn by the viewer that the pages use. */
class ModelPictureTests {

  private static final Path VIEWER =
      Path.of("src/main/resources/static/vendor/bpmn-js/bpmn-navigated-viewer.production.min.js");
  private static final String DRAW =
      """
      async (xml) => {
        const viewer = new BpmnJS({ container: '#picture' });
        const { warnings } = await viewer.importXML(xml);
        viewer.get('canvas').zoom('fit-viewport', 'auto');
        const frame = document.getElementById('picture').getBoundingClientRect();
        const outside = [];
        const shapes = viewer.get('elementRegistry').filter((e) => e.parent);
        for (const shape of shapes) {
          const gfx = viewer.get('elementRegistry').getGraphics(shape);
          const box = gfx.querySelector('.djs-visual').getBoundingClientRect();
          if (box.left < frame.left - 1 || box.top < frame.top - 1
              || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) {
            outside.push(shape.id);
          }
        }
        const mark = document.querySelector('.bjs-powered-by').getBoundingClientRect();
        return { warnings: warnings.map((w) => w.message).join('; '), outside: outside.join(),
                 drawn: shapes.length, mark: mark.width };
      }
      """;

  private static Browser browser;

  @BeforeAll
  static void openTheBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Path> models() throws IOException {
    return ModelTests.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void isDrawnWholeAndWithoutAWarning(Path model) throws IOException {
    Page page = browser.person(1440, 900);
    page.setContent("<style>#picture{width:1200px;height:700px}</style><div id=picture></div>");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER));

    Map<?, ?> result = (Map<?, ?>) page.evaluate(DRAW, Files.readString(model));

    assertThat(result.get("warnings")).isEqualTo("");
    assertThat(result.get("outside")).isEqualTo("");
    assertThat((Integer) result.get("drawn")).isGreaterThan(10);
    assertThat(((Number) result.get("mark")).doubleValue()).isPositive();
    page.context().close();
  }
}
