package org.tollgate.base.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WelcomeLinks extends Repository<WelcomeLink, Short> {

  WelcomeLink save(WelcomeLink link);

  Optional<WelcomeLink> findById(Short id);

  void delete(WelcomeLink link);
}
