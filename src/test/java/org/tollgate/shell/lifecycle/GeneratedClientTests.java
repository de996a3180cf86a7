package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.Standing;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

/**
 * A client made by a generator from nothing but the API's document plays a gate to its decision.
 * What it does stands in {@code client/Play.java.txt} among the test resources, because it can only
 * be compiled when the client is there.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "tollgate.engine.works-by-itself=false")
@OnTestDatabase
// a database of its own: due jobs of other tests' rollouts are not ours to run
@TestPropertySource(properties = "tollgate.test.alone=client")
@Import(RolloutFixtures.class)
class GeneratedClientTests {

  private static final Path HOME = Path.of("target", "client");
  private static final Path GENERATOR =
      Path.of("target", "client-generator", "openapi-generator-cli.jar");

  @LocalServerPort private int port;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private EngineJobs jobs;
  @Autowired private AccountDirectory accounts;

  @Test
  void playsAGateToItsDecision() throws Exception {
    FileSystemUtils.deleteRecursively(HOME);
    Files.createDirectories(HOME);
    Path document = download();
    generate(document);
    Path classes = compile();
    Staged staged = fixtures.accepted();
    jobs.runDue();

    UnaryOperator<Map<String, String>> client = client(classes);
    Map<String, String> facts = people(staged);
    facts.put("base", "http://127.0.0.1:" + port);
    facts.put("rollout", staged.id().toString());
    facts.put("password", RolloutFixtures.PASSWORD);
    Map<String, String> decided = client.apply(facts);
    assertThat(decided)
        .containsEntry("listed", staged.id().toString())
        .containsEntry("stage", "DECIDED")
        .containsEntry("outcome", "GO")
        .containsEntry("downloaded", "Everybody agreed.")
        .containsEntry("refused", "422 gate.refused.criterion-open")
        .containsEntry("wrongPassword", "422 ballot.refused.password")
        .containsEntry("stale", "412 api.refused.changed")
        .containsEntry("record", "true");

    jobs.runDue();
    facts.put("only", "phase");
    assertThat(client.apply(facts)).containsEntry("phase", "2").containsEntry("open", "true");
  }

  private Path download() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
    HttpResponse<Path> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).build(),
                HttpResponse.BodyHandlers.ofFile(HOME.resolve("openapi.json")));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static void generate(Path document) throws IOException, InterruptedException {
    assertThat(GENERATOR).as("the generator, which mvn process-test-resources puts there").exists();
    Path log = HOME.resolve("generator.log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-jar",
            GENERATOR.toString(),
            "generate",
            "--input-spec=" + document,
            "--generator-name=java",
            "--library=native",
            "--output=" + HOME.resolve("generated"),
            "--additional-properties=hideGenerationTimestamp=true,openApiNullable=false,"
                + "useJakartaEe=true,apiPackage=client.api,modelPackage=client.model,"
                + "invokerPackage=client",
            "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,"
                + "apiDocs=false,modelDocs=false");
    Process generator =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(generator.waitFor()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).doesNotContain(" ERROR ", "Exception in thread");
  }

  private static Path compile() throws IOException {
    Path classes = Files.createDirectories(HOME.resolve("classes"));
    Path play = HOME.resolve("Play.java");
    try (InputStream text =
        GeneratedClientTests.class.getResourceAsStream("/client/Play.java.txt")) {
      Files.copy(text, play);
    }
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    arguments.add("-nowarn");
    arguments.add(play.toString());
    try (Stream<Path> files = Files.walk(HOME.resolve("generated/src/main/java"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    return classes;
  }

  /** The loader stays open: the client loads its classes as it needs them. */
  @SuppressWarnings({"unchecked", "resource"})
  private static UnaryOperator<Map<String, String>> client(Path classes) throws Exception {
    URL[] places = {classes.toUri().toURL()};
    ClassLoader parent = GeneratedClientTests.class.getClassLoader();
    URLClassLoader loader = new URLClassLoader(places, parent);
    Object play = loader.loadClass("Play").getDeclaredConstructor().newInstance();
    return (UnaryOperator<Map<String, String>>) play;
  }

  private Map<String, String> people(Staged staged) {
    Map<String, String> names = new HashMap<>();
    Map<PersonId, Standing> all = accounts.of(Set.copyOf(staged.cast().people().values()));
    staged.cast().people().forEach((part, person) -> names.put(part, all.get(person).username()));
    return names;
  }
}
