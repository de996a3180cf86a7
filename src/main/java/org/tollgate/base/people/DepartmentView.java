package org.tollgate.base.people;

import org.tollgate.base.shared.OrganisationId;

/** A department with its name. */
public record DepartmentView(DepartmentId id, OrganisationId organisation, String name) {}
