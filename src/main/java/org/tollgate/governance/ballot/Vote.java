package org.tollgate.governance.ballot;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed vote of one seat. The one that counts has place 0, and the database allows each seat one
 * of it; an earlier one keeps everything it said under the next free place.
 */
@Entity
@Table(name = "ballot_vote")
class Vote {

  static final int COUNTS = 0;

  @Id
  @Column(name = "vote_id")
  private UUID id;

  @Embedded private SeatId seat;
  private boolean casting;
  private int place;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "voted_by"))
  private PersonId by;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "held_by"))
  private PersonId holder;

  private Instant votedAt;
  private boolean passwordReset;
  private String remark;

  @Convert(converter = Conditions.class)
  private List<ProposedCondition> conditions;

  private String signedText;
  private String shownHash;
  private String salt;

  protected Vote() {}

  Vote(SeatId seat, boolean casting, Signed signed) {
    this.id = UUID.randomUUID();
    this.seat = seat;
    this.casting = casting;
    this.place = COUNTS;
    take(signed);
  }

  /** An earlier vote as it was, to be kept under this place. */
  Vote kept(int under) {
    Vote earlier = new Vote(seat, casting, signed());
    earlier.place = under;
    return earlier;
  }

  final void take(Signed signed) {
    this.choice = signed.choice();
    this.by = signed.voter().by();
    this.holder = signed.voter().holder();
    this.passwordReset = signed.voter().passwordReset();
    this.votedAt = signed.at();
    this.remark = signed.comment();
    this.conditions = signed.conditions();
    this.signedText = signed.text().text();
    this.shownHash = signed.text().hash();
    this.salt = signed.salt();
  }

  /** It counts no longer, though nothing replaces it yet. */
  void setAside(int under) {
    this.place = under;
  }

  /**
   * What a voter signed.
   *
   * @param comment empty where there is none
   * @param salt of the digests that enter the record
   */
  record Signed(
      Choice choice,
      String comment,
      List<ProposedCondition> conditions,
      SignedText text,
      String salt,
      Voter voter,
      Instant at) {}

  /**
   * @param by who signed
   * @param holder whose seat it is: the same person, or who is substituted
   * @param passwordReset whether an administrator had reset the signer's password within 72 hours
   */
  record Voter(PersonId by, PersonId holder, boolean passwordReset) {}

  Signed signed() {
    return new Signed(
        choice,
        remark,
        conditions,
        new SignedText(signedText, shownHash),
        salt,
        new Voter(by, holder, passwordReset),
        votedAt);
  }

  SeatId seat() {
    return seat;
  }

  boolean isCasting() {
    return casting;
  }

  boolean counts() {
    return place == COUNTS;
  }

  int place() {
    return place;
  }

  Choice choice() {
    return choice;
  }

  PersonId by() {
    return by;
  }

  BallotView.VoteView view(List<BallotView.VoteView> replaced) {
    return new BallotView.VoteView(choice, by, votedAt, remark, conditions, shownHash, replaced);
  }

  /** Part of one signed statement: read and written whole, never searched. */
  @Converter
  static class Conditions implements AttributeConverter<List<ProposedCondition>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<ProposedCondition> conditions) {
      return JSON.writeValueAsString(conditions);
    }

    @Override
    public List<ProposedCondition> convertToEntityAttribute(String column) {
      return List.copyOf(JSON.readValue(column, new TypeReference<List<ProposedCondition>>() {}));
    }
  }
}
