package org.tollgate.improvement.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttendanceRepository extends Repository<Attendance, Attendance.Key> {

  Attendance save(Attendance attendance);

  @Query("select a from Attendance a where a.key.retrospective = ?1")
  List<Attendance> of(UUID retrospective);
}
