package org.tollgate.learning.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.document.web.Upload;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.exchange.QuestionExchange;
import org.tollgate.learning.exchange.QuestionExchange.Format;
import org.tollgate.learning.exchange.QuestionFile;
import org.tollgate.learning.procedure.ProcedureId;

/** Questions from and to files: first a look, then all or nothing. */
@Controller
@RequestMapping("/rollouts/{rollout}/procedures/{procedure}/exchange")
class ExchangePages {

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final QuestionExchange exchange;
  private final QuestionBank bank;
  private final RolloutRails rails;

  ExchangePages(QuestionExchange exchange, QuestionBank bank, RolloutRails rails) {
    this.exchange = exchange;
    this.bank = bank;
    this.rails = rails;
  }

  /** As the form sends it. */
  record Form(MultipartFile file, Format format, int step, QuestionKind kind, String act) {

    boolean brings() {
      return "bring".equals(act);
    }

    QuestionExchange.Upload upload(byte[] content) {
      QuestionKind usual = kind == null ? QuestionKind.FLOW : kind;
      return new QuestionExchange.Upload(format, content, step, usual);
    }
  }

  @GetMapping
  ModelAndView page(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure) {
    return new ModelAndView("exchange/exchange")
        .addObject("rail", rails.of(actor, rollout, "procedures"))
        .addObject("home", "/rollouts/" + rollout + "/procedures/" + procedure)
        .addObject("bank", bank.bank(actor, rollout, new ProcedureId(procedure)))
        .addObject("formats", Format.values())
        .addObject("kinds", QuestionKind.values());
  }

  @PostMapping
  ModelAndView upload(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      Form form,
      RedirectAttributes redirect)
      throws IOException {
    ModelAndView page = page(actor, rollout, procedure);
    Upload sent = Upload.of(form.file(), MOST_BYTES);
    if (sent.fit() != Upload.Fit.READABLE) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject(
          "refusal", Refusal.because("exchange.refused.file", MOST_BYTES / 1024 / 1024));
    }
    QuestionExchange.Upload upload = form.upload(sent.content());
    ProcedureId id = new ProcedureId(procedure);
    QuestionFile file =
        form.brings()
            ? exchange.bring(actor, rollout, id, upload)
            : exchange.look(actor, rollout, id, upload);
    if (!file.problems().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (form.brings()) {
      redirect.addFlashAttribute("notice", "exchange.notice.brought");
      return new ModelAndView(
          "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/questions");
    }
    return page.addObject("read", file);
  }

  /** What is filled in, with an example of each type. */
  @GetMapping("/question-bank.xlsx")
  ResponseEntity<byte[]> template(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure)
      throws IOException {
    bank.bank(actor, rollout, new ProcedureId(procedure));
    try (InputStream in = new ClassPathResource("office/question-bank.xlsx").getInputStream()) {
      return sheet("question-bank.xlsx", in.readAllBytes());
    }
  }

  /** It is a POST since whoever takes the file has seen the keys, which is noted. */
  @PostMapping("/questions.xlsx")
  ResponseEntity<byte[]> workbook(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure) {
    return sheet("questions.xlsx", exchange.workbook(actor, rollout, new ProcedureId(procedure)));
  }

  private static ResponseEntity<byte[]> sheet(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
