package planted.governance.room.web;

import org.springframework.stereotype.Controller;
import planted.governance.room.PlantedEntity;
import planted.governance.room.PlantedManagement;
import planted.governance.room.PlantedRepository;

@Controller
public class PlantedController {

  PlantedRepository repository;
  PlantedEntity entity;

  void act(PlantedManagement management) {
    management.act();
  }
}
