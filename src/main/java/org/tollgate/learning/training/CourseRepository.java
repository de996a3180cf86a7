package org.tollgate.learning.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CourseRepository extends Repository<Course, UUID> {

  Course save(Course course);

  Optional<Course> findById(UUID id);

  @Query("select c from Course c where c.rollout.value = :rollout order by c.due, c.name")
  List<Course> findAll(UUID rollout);
}
