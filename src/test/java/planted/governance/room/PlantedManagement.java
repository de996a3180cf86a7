package planted.governance.room;

import org.springframework.stereotype.Service;

@Service
public class PlantedManagement {

  public void act() {}
}
