package org.tollgate.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, driven by Playwright. Where there is none the test is skipped with a line that
 * says how to get it; with TOLLGATE_BROWSER_REQUIRED=true it fails instead.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path executable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  public static Browser start() {
    Path executable =
        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")).toAbsolutePath();
    boolean there = Files.isExecutable(executable);
    String advice =
        "No Chromium at "
            + executable
            + ": install it (Debian: apt-get install chromium) or name it in CHROMIUM";
    if ("true".equals(System.getenv("TOLLGATE_BROWSER_REQUIRED"))) {
      Assertions.assertThat(there).as(advice).isTrue();
    }
    if (!there) {
      System.out.println("Browser test skipped. " + advice);
    }
    Assumptions.assumeTrue(there, advice);
    return new Browser(executable);
  }

  /** A person's own browser: no cookie shared with another, console watched for CSP complaints. */
  public Page person(int width, int height) {
    return person(width, height, true);
  }

  public Page person(int width, int height, boolean javaScript) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB"));
    context.setDefaultTimeout(15_000);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /**
   * Logs in and waits until the log-in page is gone: a navigation at once would cut it off.
   *
   * @param address of the server, without a slash at its end
   */
  public static void logIn(Page page, String address, String username, String password) {
    page.navigate(address + "/login");
    page.fill("[name=username]", username);
    page.fill("[name=password]", password);
    page.click("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** What browsers complained about so far: broken content security policy, script errors. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
