package org.tollgate.base.token;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.Standing;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;

/** What people do with their own tokens; nobody makes or sees those of somebody else. */
@Service
@Transactional
public class TokenManagement {

  /** Good tokens that a person may have at a time. */
  static final int MOST = 20;

  private final Tokens tokens;
  private final AccountDirectory accounts;
  private final Clock clock;

  TokenManagement(Tokens tokens, AccountDirectory accounts, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What came of asking for a token. */
  public sealed interface Outcome {

    /**
     * @param secret shown now and never again
     */
    record Created(TokenId token, String secret) implements Outcome {

      /** Never with the secret. */
      @Override
      public String toString() {
        return "Created[" + token + "]";
      }
    }

    record Refused(Refusal refusal) implements Outcome {}
  }

  public Outcome create(Actor actor, NewToken wanted) {
    Instant now = now();
    if (tokens.good(actor.person(), now).size() >= MOST) {
      return new Outcome.Refused(Refusal.because("token.refused.many", MOST));
    }
    Standing holder = accounts.of(Set.of(actor.person())).get(actor.person());
    if (holder == null || !holder.enabled()) {
      throw new NotFoundException("account of", actor.person());
    }
    String secret = TokenSecret.fresh();
    Token token = new Token(actor, holder, wanted, secret, now);
    tokens.save(token);
    return new Outcome.Created(token.id(), secret);
  }

  /**
   * @throws NotFoundException if the actor has no such token
   */
  public void revoke(Actor actor, TokenId id) {
    Token token =
        tokens
            .findById(id)
            .filter(found -> found.isOf(actor.person()))
            .orElseThrow(() -> new NotFoundException("token", id));
    token.revoke(actor, now());
    tokens.save(token);
  }

  /** The actor's own that still open something, the newest first. */
  @Transactional(readOnly = true)
  public List<TokenLine> of(Actor actor) {
    Standing holder = accounts.of(Set.of(actor.person())).get(actor.person());
    return holder == null
        ? List.of()
        : tokens.good(actor.person(), now()).stream()
            .filter(token -> token.isGoodFor(holder))
            .map(Token::line)
            .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
