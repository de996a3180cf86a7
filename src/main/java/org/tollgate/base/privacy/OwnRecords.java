package org.tollgate.base.privacy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.privacy.PersonalRecords.Table;
import org.tollgate.base.shared.Actor;

/** All that is held about somebody, for that person alone. */
@Service
@Transactional(readOnly = true)
public class OwnRecords {

  private final List<PersonalRecords> rooms;

  OwnRecords(List<PersonalRecords> rooms) {
    this.rooms = List.copyOf(rooms);
  }

  /** One's own; tables without rows are there, too, since that is also an answer. */
  public List<Table> own(Actor actor) {
    List<Table> tables = new ArrayList<>();
    rooms.forEach(room -> tables.addAll(room.about(actor.person())));
    return List.copyOf(tables);
  }
}
