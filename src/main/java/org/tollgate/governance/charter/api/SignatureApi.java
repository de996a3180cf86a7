package org.tollgate.governance.charter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tollgate.base.api.DeclinedException;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterSigning;
import org.tollgate.governance.charter.CharterSigning.Outcome;
import org.tollgate.governance.charter.CharterText;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.charter.SignatureKind;

/** Signatures under a charter: the text first, then the signature with the password (M11). */
@RestController
@RequestMapping("/api/v1/rollouts/{rollout}/charter/signatures")
@Tag(name = "Charter")
class SignatureApi {

  private final CharterSigning signing;
  private final Charters charters;

  SignatureApi(CharterSigning signing, Charters charters) {
    this.signing = signing;
    this.charters = charters;
  }

  /**
   * What would be signed now.
   *
   * @param sections by name, in the order in which they stand
   * @param digest SHA-256 of the whole text, in hex
   * @param shown to send back with the signature
   */
  record TextToSign(Map<CharterText.Section, String> sections, String digest, String shown) {}

  /**
   * @param department only for SUPPORT
   * @param shown as the text gave it
   * @param password the signer's own
   */
  record NewSignature(
      @NotNull SignatureKind kind,
      String department,
      @NotNull String shown,
      @NotNull String password) {

    /** Never with the password. */
    @Override
    public String toString() {
      return "NewSignature[" + kind + "]";
    }
  }

  /** How many were asked. */
  record Asked(int asked) {}

  @Operation(summary = "The text that a signature would stand under now")
  @GetMapping("/text")
  TextToSign readTextToSign(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam SignatureKind kind,
      @RequestParam(required = false) String department) {
    CharterText text = signing.text(actor, new RolloutId(rollout), kind, department);
    return new TextToSign(text.sections(), text.digest(), text.token());
  }

  @Operation(summary = "Sign in the place that is one's own, with the password")
  @PostMapping
  ResponseEntity<CharterBody> signCharter(
      Actor actor, @PathVariable UUID rollout, @Valid @RequestBody NewSignature signature) {
    RolloutId id = new RolloutId(rollout);
    String department =
        signature.department() == null || signature.department().isEmpty()
            ? null
            : signature.department();
    Outcome outcome =
        signing.sign(
            actor,
            id,
            new CharterSigning.Request(signature.kind(), department, signature.shown()),
            signature.password());
    if (outcome instanceof Outcome.Stale stale) {
      throw new DeclinedException(
          HttpStatus.CONFLICT,
          Refusal.because("charter.refused.stale"),
          Map.of("changed", stale.changed()));
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw refused(refused.reason());
    }
    return ResponseEntity.ok(CharterBody.of(charters.working(actor, id)));
  }

  @Operation(summary = "Ask everybody who has still to sign")
  @PostMapping("/requests")
  Asked askForSignatures(Actor actor, @PathVariable UUID rollout) {
    return new Asked(signing.ask(actor, new RolloutId(rollout)));
  }

  private static DeclinedException refused(Refusal reason) {
    return reason.reason().equals("charter.refused.slowed")
        ? DeclinedException.slowed(reason, (Long) reason.arguments().get(0))
        : new DeclinedException(HttpStatus.UNPROCESSABLE_CONTENT, reason);
  }
}
