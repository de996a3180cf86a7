package org.tollgate.base.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.tollgate.base.shared.OrganisationId;

/** A part of one organisation, for which a rollout names a lead and a supporter. */
@Entity
class Department {

  @EmbeddedId private DepartmentId id;
  @Embedded private OrganisationId organisation;
  private String name;
  @Version private Long version;

  protected Department() {}

  Department(OrganisationId organisation, String name) {
    this.id = DepartmentId.random();
    this.organisation = organisation;
    this.name = Words.required("name", name, 200);
  }

  DepartmentId id() {
    return id;
  }

  boolean belongsTo(OrganisationId candidate) {
    return organisation.equals(candidate);
  }
}
