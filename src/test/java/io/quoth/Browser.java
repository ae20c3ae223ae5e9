package io.quoth;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window: Chromium, where it is installed with its driver. Nothing is ever
 * downloaded.
 */
final class Browser {
  /** Set where a browser has to be there, so that no test is skipped unseen. */
  private static final String REQUIRED = "QUOTH_TEST_BROWSER";

  /** Warns of browsers that are newer than it. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Browser() {}

  /** Starts one; skips the tests where there is none, and says so, or fails if it has to be. */
  static ChromeDriver start() {
    Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = onPath("chromedriver", "chromium.chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String missing = browser.isEmpty() ? "chromium" : "chromedriver";
      String message = "no " + missing + " on the PATH";
      if (!System.getenv().getOrDefault(REQUIRED, "").isEmpty()) {
        Assertions.fail(message + ", and " + REQUIRED + " is set");
      }
      System.out.println("SKIPPED: the tests of the HTML report in a browser: " + message);
      Assumptions.abort(message);
    }
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    // As root, as which CI runs, there is no sandbox; and /dev/shm may be small.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        // Nothing has to be waited for.
        "--force-prefers-reduced-motion",
        "--hide-scrollbars",
        "--window-size=1280,1000");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> onPath(String... names) {
    List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What somebody's system prefers; with nothing, what it is by itself. */
  static void prefer(ChromeDriver driver, String media, Map<String, String> features) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList()));
  }

  /** A screen of this size, in pixels of CSS; with nothing, the window. */
  static void resize(ChromeDriver driver, int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }
}
