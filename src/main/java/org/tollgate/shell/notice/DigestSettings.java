package org.tollgate.shell.notice;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;

interface DigestSettings extends Repository<DigestSetting, PersonId> {

  DigestSetting save(DigestSetting setting);

  Optional<DigestSetting> findById(PersonId person);
}
