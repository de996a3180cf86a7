package org.tollgate.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.TollgateApplication;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.TestDatabases;
import org.tollgate.testing.Walk;

/** The whole application on a database of its own, as the benchmarks start it. */
final class Stage {

  static final int THREADS = 4;

  private Stage() {}

  /** What a benchmark does. */
  interface Work {
    void run() throws Exception;
  }

  /** Ends the process whatever happens: the application's threads would keep it. */
  static void run(Work work) {
    try {
      work.run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** Both databases, or the one that property {@code tollgate.bench.only} names. */
  static List<TestDatabases.Kind> kinds() {
    String only = System.getProperty("tollgate.bench.only", "");
    return only.isBlank()
        ? List.of(TestDatabases.Kind.values())
        : List.of(TestDatabases.Kind.of(only));
  }

  @TestConfiguration
  @Import({RolloutFixtures.class, Walk.class})
  static class Surroundings {

    /** Of the cost that the benchmark asks for; the product's own is 10. */
    @Bean
    @Primary
    PasswordEncoder encoder() {
      return new BCryptPasswordEncoder(Integer.getInteger("tollgate.bench.bcrypt", 4));
    }
  }

  /**
   * @param bcrypt 4 where passwords shall cost next to nothing, 10 as the product hashes them
   */
  static ConfigurableApplicationContext start(TestDatabases.Kind kind, Path home, int bcrypt) {
    System.setProperty("tollgate.bench.bcrypt", String.valueOf(bcrypt));
    SpringApplication application =
        new SpringApplicationBuilder(TollgateApplication.class, Surroundings.class).build();
    return application.run(
        "--server.port=0",
        "--tollgate.home=" + home.toAbsolutePath(),
        "--spring.datasource.url=" + address(kind, home.resolve("tollgate")),
        "--spring.datasource.username=" + TestDatabases.userName(kind),
        "--spring.datasource.password=",
        "--spring.datasource.hikari.maximum-pool-size=16",
        "--logging.level.root=warn");
  }

  static String address(TestDatabases.Kind kind, Path file) {
    return kind == TestDatabases.Kind.H2
        ? "jdbc:h2:file:"
            + file.toAbsolutePath()
            + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=1024;LOCK_TIMEOUT=10000"
        : TestDatabases.freshUrl(kind);
  }

  static HikariDataSource database(String url, TestDatabases.Kind kind) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(TestDatabases.userName(kind));
    pool.setPassword("");
    pool.setMaximumPoolSize(16);
    return new HikariDataSource(pool);
  }

  /** The engine's own threads open the phases. Returns the seconds until the last one is open. */
  static double awaitOpen(ConfigurableApplicationContext context, List<Staged> staged, int phase)
      throws InterruptedException {
    Rollouts rollouts = context.getBean(Rollouts.class);
    long start = System.nanoTime();
    for (Staged one : staged) {
      while (!isOpen(rollouts, one, phase)) {
        Thread.sleep(5);
      }
    }
    return secondsSince(start);
  }

  private static boolean isOpen(Rollouts rollouts, Staged staged, int phase) {
    var position = rollouts.view(staged.id()).position();
    return position.open() && position.phase().number() == phase;
  }

  /** All of them by four threads. Returns the seconds that it took. */
  static <T> double each(List<T> all, Consumer<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long start = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      all.forEach(one -> running.add(threads.submit(() -> work.accept(one))));
      for (Future<?> future : running) {
        future.get();
      }
      return secondsSince(start);
    } finally {
      threads.shutdown();
    }
  }

  /** As often as four threads can in this time. Returns how often in a second. */
  static double rate(double seconds, Runnable work) throws Exception {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    List<Integer> threads = List.of(1, 2, 3, 4);
    java.util.concurrent.atomic.AtomicLong done = new java.util.concurrent.atomic.AtomicLong();
    double took =
        each(
            threads,
            thread -> {
              while (System.nanoTime() < until) {
                work.run();
                done.incrementAndGet();
              }
            });
    return done.get() / took;
  }

  static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
