package org.tollgate.learning.material;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;

/**
 * One edition of the material on a procedure. It never changes: another text is another edition.
 */
@Entity
@Table(name = "training_material")
class Material extends AbstractAggregateRoot<Material> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ProcedureId procedure;
  private int procedureVersion;

  @Column(name = "number")
  private int number;

  private String title;

  @Column(name = "body", columnDefinition = "text")
  private String text;

  private String hash;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "written_by"))
  private PersonId writtenBy;

  private Instant writtenAt;

  protected Material() {}

  private record Published(
      Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {

    @Override
    public String act() {
      return "material-published";
    }
  }

  /**
   * @param number counted per procedure from 1
   * @param title 1 to 200 characters
   * @param text Markdown, 1 to 40000 characters
   */
  Material(ProcedureView procedure, int number, String title, String text, Actor by, Instant at) {
    this.id = UUID.randomUUID();
    this.rollout = procedure.rollout();
    this.procedure = procedure.id();
    this.procedureVersion = procedure.released();
    this.number = number;
    this.title = title.strip();
    this.text = text.strip();
    this.hash = sha256(this.title + "\n" + this.text);
    this.writtenBy = by.person();
    this.writtenAt = at;
    registerEvent(published(by));
  }

  private Recordable published(Actor by) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("procedure", procedure.value());
    facts.put("version", procedureVersion);
    facts.put("edition", number);
    facts.put("hash", hash);
    return new Published(by, rollout, id, facts);
  }

  MaterialView view() {
    return new MaterialView(
        new MaterialView.Bound(id, procedure, procedureVersion, number),
        title,
        text,
        hash,
        new MaterialView.Written(writtenBy, writtenAt));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
