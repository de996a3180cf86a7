package org.tollgate.base.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.OrganisationId;

interface Departments extends Repository<Department, DepartmentId> {

  Department save(Department department);

  Optional<Department> findById(DepartmentId id);

  boolean existsByOrganisationAndNameIgnoreCase(OrganisationId organisation, String name);

  @Query(
      """
      select new org.tollgate.base.people.DepartmentView(d.id, d.organisation, d.name)
      from Department d where d.organisation in :organisations order by d.name
      """)
  List<DepartmentView> viewsOf(Collection<OrganisationId> organisations);
}
