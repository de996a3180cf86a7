package org.tollgate.governance.visit;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, Visit.Key> {

  Visit save(Visit visit);

  Optional<Visit> findById(Visit.Key key);
}
