package org.tollgate.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.shared.PersonId;

/**
 * The invented people at their own screens: each logs in once, at the first look, and works without
 * scripts, as every page must allow.
 */
public final class Screens {

  private final Browser browser;
  private final String address;
  private final AccountDirectory accounts;
  private final Map<String, Page> screens = new HashMap<>();
  private Cast cast;

  public Screens(Browser browser, int port, AccountDirectory accounts, Cast cast) {
    this.browser = browser;
    this.address = "http://127.0.0.1:" + port;
    this.accounts = accounts;
    this.cast = cast;
  }

  /** Somebody more comes to work. */
  public void hire(String part, PersonId person) {
    cast = cast.with(part, person);
  }

  public Cast cast() {
    return cast;
  }

  /** The screen of who plays the part, at this page. */
  public Page at(String part, String path) {
    Page screen = screens.computeIfAbsent(part, this::logIn);
    screen.navigate(address + path);
    return screen;
  }

  private Page logIn(String part) {
    Page screen = browser.person(1280, 900, false);
    PersonId person = cast.person(part);
    String username = accounts.of(Set.of(person)).get(person).username();
    Browser.logIn(screen, address, username, RolloutFixtures.PASSWORD);
    return screen;
  }

  public static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  public static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }

  /** Signs what the page shows: the password last, then the button by keyboard. */
  public static void sign(Page page) {
    page.getByLabel("Password").fill(RolloutFixtures.PASSWORD);
    page.getByLabel("Password").press("Enter");
  }

  public static FilePayload file(String name) {
    byte[] text = "Agreed by everybody who was there.".getBytes(StandardCharsets.UTF_8);
    return new FilePayload(name, "text/plain", text);
  }
}
