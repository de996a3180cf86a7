package org.tollgate.shell.notice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;

/** What people say about the mail they get. */
@Service
@Transactional
public class MailChoice {

  private final DigestSettings settings;

  MailChoice(DigestSettings settings) {
    this.settings = settings;
  }

  @Transactional(readOnly = true)
  public Rhythm rhythm(Actor actor) {
    return settings.findById(actor.person()).map(DigestSetting::rhythm).orElse(Rhythm.DAILY);
  }

  public void choose(Actor actor, Rhythm rhythm) {
    DigestSetting setting =
        settings.findById(actor.person()).orElseGet(() -> new DigestSetting(actor.person()));
    setting.choose(rhythm);
    settings.save(setting);
  }
}
