package org.tollgate.base.people;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.OrganisationId;

interface Organisations extends Repository<Organisation, OrganisationId> {

  Organisation save(Organisation organisation);

  boolean existsById(OrganisationId id);

  boolean existsByNameIgnoreCase(String name);

  List<Organisation> findAllByOrderByName();

  List<Organisation> findByIdIn(Collection<OrganisationId> ids);
}
