package io.quoth.write;

import io.quoth.archive.Resources;
import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report for a browser: one file that loads nothing. Its policy allows this style and this script
 * alone, by their hashes, so that nothing in an article could run even if it were not escaped.
 */
final class HtmlWriter implements Format {
  private static final String INDEX = "index.html";

  private final String version;
  private final String style = resource("report.css");
  private final String script = resource("report.js");
  private final String head;

  HtmlWriter(Settings settings) {
    this.version = settings.version();
    this.head = begin();
  }

  @Override
  public String head() {
    return head;
  }

  private String begin() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="quoth %s">
        <title>Who said what</title>
        <style>%s</style>
        </head>
        <body>
        <a class="skip" href="#articles">Skip to the articles</a>
        %s<main id="articles" tabindex="-1">
        """
        .formatted(policy(), Html.text(version), style, resource("report.html"));
  }

  private String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  @Override
  public String render(Attributions result) {
    return new HtmlArticle(result).write();
  }

  @Override
  public Optional<Summary> summary(Attributions result) {
    return Optional.of(Summary.of(result));
  }

  @Override
  public String tail(List<Summary> articles) {
    Map<String, Summary> places = new LinkedHashMap<>();
    articles.forEach(article -> places.putIfAbsent("#" + article.key(), article));
    // It is known only now; the script puts it in front.
    return (places.size() > 1 ? new HtmlOverview(places).write() : "") + end();
  }

  private String end() {
    return "</main>\n<footer class=\"made\">Found by quoth "
        + Html.text(version)
        + ", which makes mistakes: read a quote where it stands before you hold anybody to it."
        + "</footer>\n<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }

  @Override
  public List<Extra> beside(Map<String, Summary> articles) {
    if (articles.size() < 2) {
      return List.of();
    }
    Map<String, Summary> places = new LinkedHashMap<>();
    articles.forEach((path, article) -> places.put(Addresses.relative(path), article));
    return List.of(new Extra(INDEX, head() + new HtmlOverview(places).write() + end(), false));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Resources.open("io/quoth/write/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
