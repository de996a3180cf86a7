package org.tollgate.improvement.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tollgate.base.shared.PersonId;

/**
 * One observation. It has a random id, no time, and no author unless the author wished to be named
 * (R8). Until the cards are grouped, whoever knows the secret of the browser that wrote it may
 * change it; only a digest of secret and card is kept, which ties no two cards together.
 */
@Entity
@Table(name = "retrospective_card")
class Card {

  static final int LONGEST = 500;

  @EmbeddedId private CardId id;
  @Version private Long version;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "retrospective_id"))
  private RetrospectiveId retrospective;

  @Enumerated(EnumType.STRING)
  private Cards.Kind kind;

  private String text;
  private String oldText;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author"))
  private PersonId author;

  private String editKey;
  private String theme;
  private int votes;

  @Enumerated(EnumType.STRING)
  private Cards.Answer answer;

  private String reason;

  protected Card() {}

  /**
   * @param author null where it is anonymous
   */
  Card(
      RetrospectiveId retrospective,
      Cards.Kind kind,
      String text,
      PersonId author,
      BrowserSecret key) {
    this.id = CardId.random();
    this.retrospective = retrospective;
    this.kind = kind;
    this.text = checked(text);
    this.author = author;
    this.editKey = key.digest(id);
    this.answer = Cards.Answer.OPEN;
  }

  /** The same observation under another id, with nothing by which its writing could be found. */
  Card anew() {
    Card fresh = new Card();
    fresh.id = CardId.random();
    fresh.retrospective = retrospective;
    fresh.kind = kind;
    fresh.text = text;
    fresh.author = author;
    fresh.answer = Cards.Answer.OPEN;
    return fresh;
  }

  boolean isOf(BrowserSecret key) {
    return editKey != null && editKey.equals(key.digest(id));
  }

  void rewrite(String changed) {
    text = checked(changed);
  }

  /** The facilitator changes it; what it said first stays beside it. */
  void correct(String changed) {
    if (oldText == null) {
      oldText = text;
    }
    text = checked(changed);
  }

  void group(String under) {
    theme = under == null || under.isBlank() ? null : under.strip();
    if (theme != null && theme.length() > 120) {
      throw new IllegalArgumentException("A theme has at most 120 characters");
    }
  }

  void answer(Cards.Answer given, String why) {
    answer = given;
    reason = checked(why);
  }

  CardId id() {
    return id;
  }

  RetrospectiveId retrospective() {
    return retrospective;
  }

  boolean isUnanswered() {
    return kind == Cards.Kind.TRY && answer == Cards.Answer.OPEN;
  }

  boolean isSuggestion() {
    return kind == Cards.Kind.TRY;
  }

  Cards.View view(BrowserSecret reader) {
    Cards.Words words = new Cards.Words(text, oldText, author);
    return new Cards.View(
        id, kind, words, theme, votes, answer, reason, reader != null && isOf(reader));
  }

  private static String checked(String wording) {
    String text = wording == null ? "" : wording.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A card has 1 to " + LONGEST + " characters");
    }
    return text;
  }
}
