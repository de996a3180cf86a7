package org.tollgate.base.people;

import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * A person as other modules show them. A person who has left keeps the name: it stands in records.
 *
 * @param department null where the person belongs to none
 * @param departmentName null where the person belongs to none
 * @param language BCP 47 tag: {@code en}, {@code zh-CN} or {@code ru}
 */
public record PersonView(
    PersonId id,
    String name,
    String email,
    OrganisationId organisation,
    String organisationName,
    DepartmentId department,
    String departmentName,
    String language) {}
