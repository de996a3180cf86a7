package org.tollgate.governance.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Findings;

/** The checklist as it was frozen, for a reader. */
final class ChecklistPage {

  private final PackMaterial material;
  private final PackWords words;
  private final Findings findings;
  private final Map<String, Answer> live;

  ChecklistPage(PackMaterial material, PackWords words, Findings findings) {
    this.material = material;
    this.words = words;
    this.findings = findings;
    this.live = material.frozen().answers();
  }

  String html(List<PackFile> files) {
    ReviewView review = material.review();
    HtmlText page =
        new HtmlText(
            words.locale(),
            words.say("pack.checklist.title", review.phase().number(), review.round()));
    introduce(page, review);
    page.table(
        List.of(
            words.say("pack.checklist.code"),
            words.say("pack.checklist.question"),
            words.say("pack.checklist.weight"),
            words.say("pack.checklist.answer"),
            words.say("pack.checklist.grounds"),
            words.say("pack.checklist.files")),
        PackFile.maps(material.frozen().values().get("criteria")).stream()
            .map(criterion -> row(criterion, files))
            .toList());
    return page.end();
  }

  private void introduce(HtmlText page, ReviewView review) {
    page.line(material.rollout().name());
    page.line(words.say("pack.checklist.version", review.turn().checklist()));
    review
        .submission()
        .ifPresent(
            line ->
                page.line(
                    words.say(
                        "pack.checklist.submitted",
                        material.name(line.submitted().by()),
                        words.moment(line.submitted().at()))));
    Map<?, ?> compliance = (Map<?, ?>) material.frozen().values().get("compliance");
    page.line(words.say("pack.checklist.compliance", compliance.get("percent").toString()));
    page.line(words.say("pack.frozen", material.frozen().hash()));
  }

  private List<String> row(Map<String, Object> criterion, List<PackFile> files) {
    String code = criterion.get("code").toString();
    boolean mandatory = Boolean.TRUE.equals(criterion.get("mandatory"));
    List<String> cells = new ArrayList<>();
    cells.add(code);
    cells.add(
        text(criterion.get("question"))
            + "\n"
            + words.say("pack.checklist.enough", text(criterion.get("enough"))));
    cells.add(
        words.say(
            mandatory ? "pack.checklist.mandatory" : "pack.checklist.optional",
            criterion.get("weight")));
    Object answer = criterion.get("answer");
    cells.add(words.say("gate.reply." + (answer == null ? "OPEN" : answer)));
    cells.add(live.containsKey(code) ? live(live.get(code)) : byHand(criterion));
    cells.add(
        String.join(
            "\n", files.stream().filter(f -> f.code().equals(code)).map(PackFile::path).toList()));
    return cells;
  }

  private String live(Answer answer) {
    return findings.say(answer.message(), words.locale())
        + "\n"
        + words.say("pack.checklist.live", words.moment(answer.asOf()));
  }

  private String byHand(Map<String, Object> criterion) {
    Object by = criterion.get("answeredBy");
    String note = criterion.get("note") == null ? "" : criterion.get("note") + "\n";
    return by == null ? note : note + material.name(PackSources.person(by));
  }

  private String text(Object texts) {
    Map<?, ?> languages = (Map<?, ?>) texts;
    return switch (words.locale().getLanguage()) {
      case "zh" -> languages.get("zh-CN").toString();
      case "ru" -> languages.get("ru").toString();
      default -> languages.get("en").toString();
    };
  }
}
