package org.tollgate.governance.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.audit.CanonicalJson;
import org.tollgate.base.audit.InstallationKey;
import org.tollgate.base.document.DocumentStore;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.Findings;

/** Puts a pack together from what was read, and signs it. */
@Component
class PackWriter {

  private final DocumentStore documents;
  private final InstallationKey key;
  private final Findings findings;
  private final MessageSource messages;
  private final Clock clock;
  private final String version;

  PackWriter(
      DocumentStore documents,
      InstallationKey key,
      Findings findings,
      MessageSource messages,
      Clock clock,
      @Value("${spring.application.version}") String version) {
    this.documents = documents;
    this.key = key;
    this.findings = findings;
    this.messages = messages;
    this.clock = clock;
    this.version = version;
  }

  /** Reads every piece of evidence; one that is not what was frozen is never packed. */
  PackOutcome write(PackMaterial material, Locale locale) {
    List<PackFile> files = PackFile.of(material.frozen(), material.conditions());
    List<PackEntry> evidence = new ArrayList<>();
    for (PackFile file : files) {
      PackEntry entry = read(file);
      if (entry == null || !entry.sha256().equals(file.sha256())) {
        return new PackOutcome.Refused(
            Refusal.because("pack.refused.altered", file.name(), file.code()));
      }
      evidence.add(entry);
    }
    PackWords words = new PackWords(messages, locale, material.rollout().zone());
    return new PackOutcome.Ready(
        new EvidencePack(fileName(material.review()), entries(material, words, files, evidence)));
  }

  /** The verifier as it lies in each pack. */
  byte[] verifier() {
    try (InputStream in = PackWriter.class.getResourceAsStream("/pack/Verify.java")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PackEntry> entries(
      PackMaterial material, PackWords words, List<PackFile> files, List<PackEntry> evidence) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String fingerprint = key.fingerprint();
    List<PackEntry> listed = new ArrayList<>();
    listed.add(PackEntry.of("README.txt", readMe(material, words, fingerprint)));
    listed.add(PackEntry.of("Verify.java", verifier()));
    listed.add(
        PackEntry.of("checklist.html", new ChecklistPage(material, words, findings).html(files)));
    listed.add(PackEntry.of("votes.html", new VotesPage(material, words).html()));
    listed.add(PackEntry.of("submission.json", material.frozen().json()));
    listed.addAll(evidence);
    Manifest.Origin origin =
        new Manifest.Origin(version, now, words.locale().toLanguageTag(), fingerprint);
    byte[] manifest =
        CanonicalJson.of(new Manifest(material, words).values(origin, listed, files))
            .getBytes(StandardCharsets.UTF_8);
    List<PackEntry> all = new ArrayList<>();
    all.add(PackEntry.of("manifest.json", manifest));
    all.add(PackEntry.of("manifest.sig", key.sign(manifest)));
    all.add(PackEntry.of("public-key.pem", key.publicKeyPem()));
    all.addAll(listed);
    return all;
  }

  private PackEntry read(PackFile file) {
    try {
      return PackEntry.read(file.path(), () -> documents.open(file.document()));
    } catch (IOException | UncheckedIOException | NotFoundException e) {
      return null;
    }
  }

  private static String readMe(PackMaterial material, PackWords words, String fingerprint) {
    ReviewView review = material.review();
    return words.say(
        "pack.readme",
        material.rollout().name(),
        review.phase().number(),
        review.round(),
        fingerprint,
        material.head().toString());
  }

  /** Only letters that every system takes; the whole id keeps two rollouts apart. */
  static String fileName(ReviewView review) {
    return "tollgate-%s-gate-%d-round-%d.zip"
        .formatted(review.rollout(), review.phase().number(), review.round());
  }
}
