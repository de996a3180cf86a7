package org.tollgate.base.people;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.tollgate.base.shared.OrganisationId;

/** A client, an implementer or a partner; which of them it is, each rollout's charter says. */
@Entity
class Organisation {

  @EmbeddedId private OrganisationId id;
  private String name;
  @Version private Long version;

  protected Organisation() {}

  Organisation(String name) {
    this.id = OrganisationId.random();
    this.name = Words.required("name", name, 200);
  }

  OrganisationId id() {
    return id;
  }

  String name() {
    return name;
  }
}
