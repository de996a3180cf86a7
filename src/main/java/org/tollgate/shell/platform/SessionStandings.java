package org.tollgate.shell.platform;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.AccountId;
import org.tollgate.base.account.Login;
import org.tollgate.base.account.Standing;
import org.tollgate.base.kept.KeptUntilWritten;
import org.tollgate.base.kept.Writes;

/**
 * How accounts stand, for every request of a session: kept until anything is written, since to
 * close an account or to change its rights or password is a write.
 */
@Component
class SessionStandings {

  private final Login login;
  private final KeptUntilWritten<AccountId, Standing> kept;

  SessionStandings(Login login, Writes writes, Clock clock) {
    this.login = login;
    this.kept = new KeptUntilWritten<>(writes, clock);
  }

  Optional<Standing> of(AccountId account) {
    return Optional.ofNullable(
        kept.of(
                Set.of(account),
                one -> login.standing(account).map(now -> Map.of(account, now)).orElse(Map.of()))
            .get(account));
  }
}
