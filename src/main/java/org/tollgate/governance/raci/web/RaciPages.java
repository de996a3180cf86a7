package org.tollgate.governance.raci.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.raci.Cells;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Matrix;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.raci.RaciManagement;
import org.tollgate.governance.raci.RaciWorkbook;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.SeatId;

/** Who does, decides, is asked and is told. */
@Controller
@RequestMapping("/rollouts/{rollout}/raci")
class RaciPages {

  private static final String SEAT = "seat-";
  private static final MediaType WORKBOOK =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final RaciBoard board;
  private final RaciManagement management;
  private final RaciWorkbook workbook;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  RaciPages(
      RaciBoard board,
      RaciManagement management,
      RaciWorkbook workbook,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.workbook = workbook;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String matrix(Actor actor, @PathVariable RolloutId rollout, Model model) {
    show(actor, rollout, model);
    return "raci/matrix";
  }

  @GetMapping("/raci.xlsx")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable RolloutId rollout, Locale locale) {
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("raci.xlsx").build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(workbook.write(actor, rollout, locale));
  }

  /**
   * @param kind activity or gate
   */
  @GetMapping("/{kind}/{code}")
  String row(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String code,
      Model model) {
    RaciPage page = show(actor, rollout, model);
    RowKey key = key(kind, code);
    Matrix.Row row =
        page.board().matrix().row(key).orElseThrow(() -> new NotFoundException("duties", key));
    model.addAttribute("row", row);
    return "raci/row";
  }

  @PostMapping("/{kind}/{code}")
  String set(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam int revision,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    RowKey key = key(kind, code);
    Optional<Map<SeatId, Set<Letter>>> letters = letters(form);
    Optional<Refusal> refusal =
        letters.isEmpty()
            ? Optional.of(Refusal.because("raci.refused.letter"))
            : management.set(actor, rollout, key, revision, letters.get());
    String home = "redirect:/rollouts/" + rollout + "/raci";
    if (refusal.isPresent()) {
      redirect.addFlashAttribute("refusal", refusal.get());
      return home + "/" + RaciPage.path(key);
    }
    redirect.addFlashAttribute("notice", "raci.notice.set");
    return home;
  }

  private RaciPage show(Actor actor, RolloutId rollout, Model model) {
    RaciBoard.Board shown = board.of(actor, rollout);
    RaciPage page = RaciPage.of(shown, people.all(RaciPage.people(shown)));
    model.addAttribute("rail", rails.of(actor, rollout, "raci"));
    model.addAttribute("page", page);
    model.addAttribute("board", shown);
    return page;
  }

  private static RowKey key(String kind, String code) {
    return switch (kind) {
      case "activity" -> new RowKey(RowKey.Kind.ACTIVITY, code);
      case "gate" -> new RowKey(RowKey.Kind.GATE, code);
      default -> throw new NotFoundException("duties", kind);
    };
  }

  /** Empty if something else than letters or seats was sent. */
  private static Optional<Map<SeatId, Set<Letter>>> letters(Map<String, String> form) {
    Map<SeatId, Set<Letter>> letters = new HashMap<>();
    try {
      form.forEach(
          (name, value) -> {
            if (name.startsWith(SEAT) && !value.isEmpty()) {
              letters.put(
                  new SeatId(UUID.fromString(name.substring(SEAT.length()))), Cells.read(value));
            }
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(letters);
  }
}
