package org.tollgate.learning.material;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MaterialRepository extends Repository<Material, UUID> {

  Material saveAndFlush(Material material);

  @Query("select m from Material m where m.procedure.value = :procedure order by m.number desc")
  List<Material> findAll(UUID procedure);
}
