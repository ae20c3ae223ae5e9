package io.quoth.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: in JSON-LD first, which says most exactly what it means, then in
 * meta tags (OpenGraph and others), then in the text.
 */
final class HtmlMetadata {
  private static final List<String> TITLE =
      List.of("og:title", "twitter:title", "dc.title", "title");
  private static final List<String> AUTHOR =
      List.of(
          "author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "article:author");
  private static final List<String> PUBLISHER =
      List.of("og:site_name", "application-name", "dc.publisher", "publisher");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "date");
  private static final List<String> URL = List.of("og:url", "twitter:url");
  private static final List<String> LANGUAGE =
      List.of("og:locale", "content-language", "dc.language", "language");

  /** Longer ones are no names but a sentence about the author. */
  private static final int LONGEST_AUTHOR = 100;

  private static final String BY = "by ";

  /** What is about those who write comments. */
  private static final String READERS = "[class*=comment], [id*=comment]";

  /** Elements that are looked into before something is given up. */
  private static final int FEW = 5;

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();
  private final Optional<String> url;
  private final JsonLinkedData data;

  HtmlMetadata(Document page) {
    this.page = page;
    for (Element meta : page.getElementsByTag("meta")) {
      String content = plain(meta.attr("content"));
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (meta.hasAttr(key) && !content.isEmpty()) {
          metas.putIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), content);
        }
      }
    }
    this.url = canonical().or(() -> first(URL).flatMap(HtmlMetadata::address));
    this.data =
        JsonLinkedData.of(
            page.getElementsByTag("script").stream()
                .filter(
                    script -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
                .map(Element::data)
                .toList(),
            url);
  }

  /** The text that JSON-LD says is the article's. */
  Optional<String> articleBody() {
    return data.articleBody();
  }

  Optional<String> title() {
    return data.headline()
        .map(HtmlMetadata::plain)
        .or(() -> first(TITLE))
        .or(() -> text("h1"))
        .or(() -> text("title"));
  }

  /**
   * @param text of the article
   * @param language that is said of it apart from the rest of the page
   */
  Metadata of(String text, Optional<String> language) {
    Optional<String> publisher =
        data.publisher().map(HtmlMetadata::plain).or(() -> first(PUBLISHER));
    return new Metadata(
        url.or(data::url),
        title().map(title -> withoutSite(title, publisher)),
        author(),
        publisher,
        published(),
        language(text, language));
  }

  private Optional<String> canonical() {
    for (Element link : page.getElementsByTag("link")) {
      if (link.attr("rel").strip().equalsIgnoreCase("canonical")) {
        Optional<String> address = address(link.attr("href"));
        if (address.isPresent()) {
          return address;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * An address by itself: nobody told where the page is from, so that one of a folder says nothing.
   */
  private static Optional<String> address(String href) {
    String address = href.strip();
    if (address.startsWith("//")) {
      return Optional.of("https:" + address);
    }
    return address.startsWith("https://") || address.startsWith("http://")
        ? Optional.of(address)
        : Optional.empty();
  }

  private Optional<String> author() {
    return data.author()
        .map(HtmlMetadata::plain)
        .or(() -> first(AUTHOR).flatMap(HtmlMetadata::name))
        .or(() -> marked("rel", "author").flatMap(HtmlMetadata::name))
        .or(() -> marked("itemprop", "author").flatMap(HtmlMetadata::name))
        .or(() -> marked("class", "fn").flatMap(HtmlMetadata::name))
        .or(this::byline);
  }

  /** What calls itself a byline and begins as one. */
  private Optional<String> byline() {
    return page.getElementsByAttributeValueContaining("class", "byline").stream()
        .limit(FEW)
        .map(element -> plain(element.text()))
        .filter(text -> text.regionMatches(true, 0, BY, 0, BY.length()))
        .findFirst()
        .flatMap(HtmlMetadata::name);
  }

  private Optional<String> marked(String attribute, String value) {
    return page.getElementsByAttributeValue(attribute, value).stream()
        .filter(element -> element.closest(READERS) == null)
        .map(element -> plain(element.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A name without "By" in front; an address or a sentence is none. */
  private static Optional<String> name(String text) {
    String name =
        text.regionMatches(true, 0, BY, 0, BY.length())
            ? text.substring(BY.length()).strip()
            : text;
    return name.isEmpty() || name.contains("://") || name.length() > LONGEST_AUTHOR
        ? Optional.empty()
        : Optional.of(name);
  }

  private Optional<String> published() {
    return data.published()
        .or(() -> first(PUBLISHED))
        .or(() -> attribute(page.getElementsByTag("time"), "datetime"))
        .or(() -> attribute(page.getElementsByClass("published"), "title"));
  }

  private static Optional<String> attribute(List<Element> elements, String name) {
    return elements.stream()
        .map(element -> element.attr(name).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /**
   * The nearest to the text first: a page may serve an article in another language than its own.
   */
  private Optional<String> language(String text, Optional<String> near) {
    Element html = page.getElementsByTag("html").first();
    Optional<String> whole = Optional.ofNullable(html).map(element -> element.attr("lang"));
    return near.flatMap(tag -> Language.of(tag, text))
        .or(() -> data.language().flatMap(tag -> Language.of(tag, text)))
        .or(() -> whole.flatMap(tag -> Language.of(tag, text)))
        .or(() -> first(LANGUAGE).flatMap(tag -> Language.of(tag, text)));
  }

  /** A title without the name of the site that many put behind it. */
  private static String withoutSite(String title, Optional<String> publisher) {
    for (String dash : List.of(" | ", " - ", " \u2013 ", " \u2014 ")) {
      int at = title.lastIndexOf(dash);
      if (at > 0
          && publisher.filter(title.substring(at + dash.length())::equalsIgnoreCase).isPresent()) {
        return title.substring(0, at);
      }
    }
    return title;
  }

  private Optional<String> first(List<String> names) {
    for (String name : names) {
      if (metas.containsKey(name)) {
        return Optional.of(metas.get(name));
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(String tag) {
    return page.getElementsByTag(tag).stream()
        .map(element -> plain(element.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** On one line, with characters for what sites escape twice. */
  private static String plain(String text) {
    String once =
        text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
    StringBuilder plain = new StringBuilder(once.length());
    for (int i = 0; i < once.length(); i++) {
      char c = once.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0';
      if (!blank) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }
}
