import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies an evidence pack of Tollgate, without Tollgate and without a network. Needs Java 17 or
 * later and nothing else:
 *
 * <pre>java Verify.java [--key FINGERPRINT] [folder or zip]</pre>
 *
 * <p>Exit code 0: unaltered. 1: altered, with what was. 2: there is nothing that can be verified.
 */
public class Verify {

  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final String KEY = "public-key.pem";
  private static final List<String> SEALS = List.of(MANIFEST, SIGNATURE, KEY);
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final Pack pack;
  private final String pinned;
  private final List<String> problems = new ArrayList<>();

  private Verify(Pack pack, String pinned) {
    this.pack = pack;
    this.pinned = pinned;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    String pinned = null;
    String place = null;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--key") && i + 1 < arguments.length && pinned == null) {
        pinned = arguments[++i].replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
      } else if (!arguments[i].startsWith("--") && place == null) {
        place = arguments[i];
      } else {
        return cannot("Usage: java Verify.java [--key FINGERPRINT] [folder or zip]");
      }
    }
    if (pinned != null && !pinned.matches("[0-9a-f]{64}")) {
      return cannot("A fingerprint has 64 hexadecimal digits; this is none: " + shown(pinned));
    }
    Path path = Path.of(place == null ? "." : place);
    try (Pack pack = Files.isDirectory(path) ? new Folder(path) : new Zip(path)) {
      if (SEALS.stream().noneMatch(pack::has)) {
        return cannot("This is no evidence pack: " + shown(path.toString()));
      }
      return new Verify(pack, pinned).verify();
    } catch (IOException | IllegalArgumentException e) {
      return cannot("This cannot be read: " + shown(path.toString()) + " (" + e + ")");
    }
  }

  private static int cannot(String sentence) {
    System.out.println(sentence);
    return 2;
  }

  private int verify() {
    for (String seal : SEALS) {
      if (!pack.has(seal)) {
        problems.add("MISSING  " + seal);
      }
    }
    if (problems.isEmpty()) {
      verifySealed();
    }
    if (problems.isEmpty()) {
      System.out.println("UNALTERED: every file is as Tollgate signed it.");
      return 0;
    }
    problems.forEach(System.out::println);
    System.out.println("ALTERED: this pack is not what Tollgate signed.");
    return 1;
  }

  private void verifySealed() {
    byte[] manifest = bytes(MANIFEST);
    byte[] signature = bytes(SIGNATURE);
    byte[] pem = bytes(KEY);
    if (problems.isEmpty()) {
      byte[] der = key(pem);
      if (der != null && isSigned(manifest, signature, pem, der)) {
        compare(manifest, sha256(der));
      }
    }
  }

  private byte[] bytes(String name) {
    try (InputStream in = pack.open(name)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      problems.add("CHANGED  " + name + " (cannot be read)");
      return new byte[0];
    }
  }

  /** Only the one spelling that Tollgate writes is a key: any other byte was put there. */
  private byte[] key(byte[] pem) {
    String text = new String(pem, StandardCharsets.ISO_8859_1);
    try {
      byte[] der =
          Base64.getMimeDecoder().decode(text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", ""));
      String written =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END PUBLIC KEY-----\n";
      if (written.equals(text)) {
        return der;
      }
    } catch (IllegalArgumentException e) {
      // named below
    }
    problems.add("CHANGED  " + KEY + " (not a key as Tollgate writes it)");
    return null;
  }

  private boolean isSigned(byte[] manifest, byte[] signature, byte[] pem, byte[] der) {
    String fingerprint = sha256(der);
    System.out.println("Key in the pack: " + fingerprint);
    if (pinned != null && !pinned.equals(fingerprint)) {
      problems.add("REFUSED  " + KEY + " is not the key you named: " + pinned);
      return false;
    }
    System.out.println(
        pinned != null
            ? "It is the key you named."
            : "NOT COMPARED with the installation's key: whoever can sign anew can replace it."
                + " Give the fingerprint that Tollgate shows, with --key.");
    if (fits(manifest, signature, der)) {
      return true;
    }
    boolean named = new String(manifest, StandardCharsets.UTF_8).contains(fingerprint);
    problems.add(
        named
            ? "REFUSED  the signature does not fit: " + MANIFEST + " or " + SIGNATURE + " changed"
            : "REFUSED  the signature does not fit, and "
                + MANIFEST
                + " does not name this key: "
                + KEY
                + " or "
                + MANIFEST
                + " changed");
    return false;
  }

  private static boolean fits(byte[] manifest, byte[] signature, byte[] der) {
    try {
      PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(manifest);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void compare(byte[] signed, String fingerprint) {
    Map<?, ?> manifest;
    try {
      manifest = (Map<?, ?>) new Json(new String(signed, StandardCharsets.UTF_8)).read();
    } catch (RuntimeException e) {
      problems.add("REFUSED  " + MANIFEST + " is signed but cannot be read");
      return;
    }
    if (!"tollgate-evidence-pack/1".equals(manifest.get("format"))
        || !fingerprint.equals(manifest.get("key"))
        || !(manifest.get("files") instanceof List<?> files)) {
      problems.add("REFUSED  " + MANIFEST + " is signed but is not that of such a pack");
      return;
    }
    describe(manifest, files.size());
    TreeSet<String> extra = new TreeSet<>(pack.names());
    extra.removeAll(SEALS);
    for (Object each : files) {
      Map<?, ?> file = (Map<?, ?>) each;
      String path = String.valueOf(file.get("path"));
      extra.remove(path);
      compare(path, String.valueOf(file.get("sha256")), String.valueOf(file.get("size")));
    }
    extra.forEach(name -> problems.add("EXTRA    " + shown(name)));
    pack.oddities().forEach(name -> problems.add("EXTRA    " + shown(name)));
  }

  private void compare(String path, String sha256, String size) {
    if (!pack.has(path)) {
      problems.add("MISSING  " + shown(path));
      return;
    }
    try (InputStream in = pack.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      long total = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        total += read;
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(sha256) || !String.valueOf(total).equals(size)) {
        problems.add("CHANGED  " + shown(path));
      }
    } catch (IOException e) {
      problems.add("CHANGED  " + shown(path) + " (cannot be read)");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(Map<?, ?> manifest, int files) {
    Map<?, ?> rollout = (Map<?, ?>) manifest.get("rollout");
    Map<?, ?> gate = (Map<?, ?>) manifest.get("gate");
    Object outcome = manifest.get("outcome");
    say("Rollout", rollout.get("name"));
    say("Gate", gate.get("number") + ", round " + manifest.get("round"));
    say("Outcome", outcome == null ? "not decided" : outcome);
    say("Made at", manifest.get("madeAt") + " by Tollgate " + manifest.get("tollgate"));
    say("Record head", manifest.get("recordHead"));
    say("Files", files);
  }

  private static void say(String what, Object value) {
    System.out.println(what + ": " + shown(String.valueOf(value)));
  }

  /** A name in a forged pack could carry commands for the terminal. */
  private static String shown(String text) {
    return text.replaceAll("\\p{C}", "?");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is to be verified, by name; names in the form that Tollgate writes (NFC, slashes). */
  private interface Pack extends AutoCloseable {

    TreeSet<String> names();

    /** What has no place in a pack: links, devices, a second entry of the same name. */
    List<String> oddities();

    InputStream open(String name) throws IOException;

    default boolean has(String name) {
      return names().contains(name);
    }

    @Override
    void close() throws IOException;
  }

  private static final class Folder implements Pack {

    private final Map<String, Path> files = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();

    Folder(Path root) throws IOException {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path path : (Iterable<Path>) walk::iterator) {
          String name =
              Normalizer.normalize(
                  root.relativize(path).toString().replace('\\', '/'), Normalizer.Form.NFC);
          if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            if (files.put(name, path) != null) {
              oddities.add(name);
            }
          } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.equals(root)) {
            oddities.add(name);
          }
        }
      }
    }

    @Override
    public TreeSet<String> names() {
      return new TreeSet<>(files.keySet());
    }

    @Override
    public List<String> oddities() {
      return oddities;
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(files.get(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
      // holds nothing open
    }
  }

  private static final class Zip implements Pack {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();

    Zip(Path path) throws IOException {
      zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      for (ZipEntry entry : zip.stream().toList()) {
        String name = Normalizer.normalize(entry.getName(), Normalizer.Form.NFC);
        if (!entry.isDirectory() && entries.put(name, entry) != null) {
          oddities.add(name + " (a second entry of this name)");
        }
      }
    }

    @Override
    public TreeSet<String> names() {
      return new TreeSet<>(entries.keySet());
    }

    @Override
    public List<String> oddities() {
      return oddities;
    }

    @Override
    public InputStream open(String name) throws IOException {
      InputStream in = zip.getInputStream(entries.get(name));
      if (in == null) {
        throw new IOException("no content");
      }
      return in;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** Reads JSON; numbers stay as they are written. */
  private static final class Json {

    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object read() {
      Object value = value();
      blanks();
      if (at != text.length()) {
        throw new IllegalArgumentException("more than one value");
      }
      return value;
    }

    private Object value() {
      blanks();
      return switch (text.charAt(at)) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> word();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> map = new LinkedHashMap<>();
      for (at++; next() != '}'; ) {
        String key = string();
        if (next() != ':') {
          throw new IllegalArgumentException("a colon is missing");
        }
        at++;
        if (map.put(key, value()) != null) {
          throw new IllegalArgumentException("two values for " + key);
        }
        comma('}');
      }
      at++;
      return map;
    }

    private List<Object> array() {
      List<Object> list = new ArrayList<>();
      for (at++; next() != ']'; ) {
        list.add(value());
        comma(']');
      }
      at++;
      return list;
    }

    private void comma(char end) {
      char found = next();
      if (found == ',') {
        at++;
      } else if (found != end) {
        throw new IllegalArgumentException("a comma is missing");
      }
    }

    private String string() {
      if (next() != '"') {
        throw new IllegalArgumentException("a text is missing");
      }
      StringBuilder out = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        char c = text.charAt(at);
        out.append(c == '\\' ? escaped() : c);
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      char c = text.charAt(++at);
      if (c == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      int known = "bfnrt".indexOf(c);
      return known < 0 ? c : "\b\f\n\r\t".charAt(known);
    }

    private Object word() {
      int from = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      if (!Arrays.asList("true", "false", "null").contains(word)
          && !word.matches("-?\\d+(\\.\\d+)?")) {
        throw new IllegalArgumentException("no value: " + word);
      }
      return word.equals("null") ? null : word;
    }

    private char next() {
      blanks();
      return text.charAt(at);
    }

    private void blanks() {
      while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
