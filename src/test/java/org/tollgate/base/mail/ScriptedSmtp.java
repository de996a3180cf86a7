package org.tollgate.base.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on loopback that says what a test wants to hear: by command, a reply, or {@link
 * #SILENCE}, after which it hangs up. A letter that was read to its end is kept.
 */
final class ScriptedSmtp implements AutoCloseable {

  static final String SILENCE = "";

  private final ServerSocket door;
  private final Map<String, String> script;
  private final List<String> letters = new CopyOnWriteArrayList<>();

  /**
   * @param script replies to EHLO, MAIL, RCPT, DATA and END (of the letter) that are not the usual
   */
  ScriptedSmtp(Map<String, String> script) throws IOException {
    this.script = script;
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  List<String> letters() {
    return letters;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        talk(guest);
      } catch (IOException closed) {
        // the next one, or the end
      }
    }
  }

  private void talk(Socket guest) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = guest.getOutputStream();
    say(out, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
      if (!answer(out, command, command.equals("DATA") ? "354 go on" : "250 fine")) {
        return;
      }
      if (command.equals("QUIT")) {
        return;
      }
      if (command.equals("DATA") && !script.containsKey("DATA")) {
        letters.add(letter(in));
        if (!answer(out, "END", "250 taken")) {
          return;
        }
      }
    }
  }

  private static String letter(BufferedReader in) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      letter.append(line).append('\n');
    }
    return letter.toString();
  }

  private boolean answer(OutputStream out, String command, String usual) throws IOException {
    String reply = script.getOrDefault(command, usual);
    if (reply.equals(SILENCE)) {
      return false;
    }
    say(out, reply);
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
