package org.tollgate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tollgate. */
@SpringBootApplication
public class TollgateApplication {

  public static void main(String[] args) {
    SpringApplication.run(TollgateApplication.class, args);
  }
}
