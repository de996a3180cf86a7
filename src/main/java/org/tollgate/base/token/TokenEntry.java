package org.tollgate.base.token;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.account.Login;
import org.tollgate.base.account.Standing;

/** Lets programs in that send a token. */
@Service
public class TokenEntry {

  private final Tokens tokens;
  private final Login login;
  private final Clock clock;

  TokenEntry(Tokens tokens, Login login, Clock clock) {
    this.tokens = tokens;
    this.login = login;
    this.clock = clock;
  }

  /** For whom a token acts, and what it opens. */
  public record Bearer(TokenId token, Standing holder, TokenScope scope) {}

  /**
   * Two statements, and a third in the first request of an hour, which notes the use.
   *
   * @param secret as it was sent
   * @return empty for whatever is no good token of an open account
   */
  @Transactional
  public Optional<Bearer> enter(String secret) {
    if (!secret.startsWith(TokenSecret.PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Token> found =
        tokens.findBySecretHash(TokenSecret.hash(secret)).filter(token -> token.isGood(now));
    Optional<Bearer> bearer =
        found.flatMap(
            token ->
                login
                    .standing(token.account())
                    .filter(token::isGoodFor)
                    .map(holder -> new Bearer(token.id(), holder, token.scope())));
    bearer.ifPresent(ignored -> note(found.get(), now.truncatedTo(ChronoUnit.HOURS)));
    return bearer;
  }

  private void note(Token token, Instant hour) {
    if (!token.wasUsedSince(hour)) {
      tokens.used(token.id(), hour);
    }
  }
}
