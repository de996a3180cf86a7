package planted.governance.room;

import org.springframework.data.repository.Repository;

public interface PlantedRepository extends Repository<PlantedEntity, Long> {}
