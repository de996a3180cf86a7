package planted.governance.room;

import jakarta.persistence.Entity;

@Entity
public class PlantedEntity {

  public String name;

  public void setName(String name) {
    this.name = name;
  }
}
