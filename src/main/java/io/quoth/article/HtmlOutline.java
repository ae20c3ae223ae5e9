package io.quoth.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page as the parts that a browser sets apart, and the blocks of text in them: made in one walk
 * that keeps no stack of calls, in time linear in the page.
 */
final class HtmlOutline implements NodeFilter {
  /** An element that begins and ends lines. */
  static final class Part {
    final Element element;

    /** Null for the page. */
    final @Nullable Part parent;

    final List<Part> children = new ArrayList<>(0);

    /** Places in the order of the page: its own, and that of the last part in it. */
    final int place;

    int last;

    /** The part around it, or itself, that is a quotation set apart; null where there is none. */
    @Nullable Part quotation;

    /** Likewise for a sentence set large. */
    @Nullable Part pull;

    /** Whether it is a picture's, and no quotation in that. */
    boolean figure;

    boolean inArticle;
    boolean holdsBody;

    /** Whether its names say that it is not the article, unless it is most of the page. */
    boolean suspect;

    /** Whether it, or one around it, is none of the article. */
    boolean out;

    /** Characters of running text in it that are not out. */
    int prose;

    /** Blocks that it stands in. */
    int paragraphs;

    Part(Element element, @Nullable Part parent, int place) {
      this.element = element;
      this.parent = parent;
      this.place = place;
    }

    /** Whether text that stands in it is none of the article. */
    boolean isOut() {
      return out || figure;
    }

    boolean is(Set<String> tags) {
      return tags.contains(element.normalName());
    }

    boolean holds(Part other) {
      return place <= other.place && other.place <= last;
    }
  }

  /**
   * A paragraph, heading or the like.
   *
   * @param text without blanks at its edges; a line feed where the page has a line break
   * @param linked how many of its characters are links
   */
  record Block(Part owner, String text, int linked) {
    boolean isHeading() {
      return owner.is(HEADINGS);
    }

    boolean isLinks() {
      return linked * 10 > text.length() * 6;
    }

    /** Whether it is running text: sentences, not labels and links. */
    boolean isProse() {
      return text.length() >= SHORTEST_PROSE
          && linked * 2 < text.length()
          && !isHeading()
          && hasSentence();
    }

    boolean hasSentence() {
      for (int i = 0; i < text.length(); i++) {
        if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** What paragraphs are made of: it holds text of the article, not a region of the page. */
  static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "li",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "pre",
          "figure",
          "q",
          "font");

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "map",
          "button",
          "select",
          "textarea",
          "label",
          "input",
          "nav",
          "menu",
          "dialog",
          "figcaption",
          "head",
          "title",
          "rp",
          "rt",
          "amp-ad",
          "amp-embed",
          "amp-sidebar",
          "amp-consent",
          "amp-social-share",
          "amp-analytics");

  private static final Set<String> NEVER_ROLES =
      Set.of(
          "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist");

  private static final Set<String> SUSPECT_ROLES = Set.of("complementary", "banner", "contentinfo");

  /** Blocks that jsoup takes for parts of a line. */
  private static final Set<String> BLOCKS = Set.of("center", "button", "picture", "caption");

  private static final String SENTENCE_MARKS = ".!?\u2026\u201d\"";
  private static final int SHORTEST_PROSE = 40;

  /** Elements deeper in the page are not looked through for the article. */
  private static final int OUTER = 16;

  /** A part that holds a greater share of the page's running text is the article after all. */
  private static final double MOST_OF_PAGE = 0.4;

  private final List<Part> parts = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Part at;
  private @Nullable Part headline;
  private int links;
  private int linked;
  private int quotations;
  private int preformatted;

  private HtmlOutline(Part page) {
    at = page;
    parts.add(page);
  }

  static HtmlOutline of(Element page) {
    HtmlOutline outline = new HtmlOutline(new Part(page, null, 0));
    page.childNodes().forEach(node -> NodeTraversor.filter(outline, node));
    outline.flush();
    outline.parts.get(0).last = outline.parts.size() - 1;
    outline.judge();
    return outline;
  }

  /** All of its text, a line a block. */
  String text() {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block.text).append('\n'));
    return text.toString();
  }

  Part root() {
    return parts.get(0);
  }

  List<Part> parts() {
    return parts;
  }

  /** All blocks, also those of parts that are out. */
  List<Block> blocks() {
    return blocks;
  }

  /** The first of the main headings. */
  Optional<Part> headline() {
    return Optional.ofNullable(headline);
  }

  // --- the walk

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      breakLine();
      return FilterResult.CONTINUE;
    }
    if (NEVER.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Set<HtmlNames.Sense> senses = HtmlNames.KNOWN.senses(element);
    if (senses.contains(HtmlNames.Sense.ALWAYS) && !isAround(element, depth)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBlock(element)) {
      flush();
      begin(element, senses);
      return FilterResult.CONTINUE;
    }
    if (senses.contains(HtmlNames.Sense.SMALL) && !at.is(PARAGRAPHS)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    links += isLink(element) ? 1 : 0;
    if (tag.equals("q")) {
      openQuotation(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || element.normalName().equals("br")) {
      return FilterResult.CONTINUE;
    }
    if (element.equals(at.element)) {
      flush();
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
      at.last = parts.size() - 1;
      at = Objects.requireNonNull(at.parent, "the page itself is not walked");
      return FilterResult.CONTINUE;
    }
    links -= isLink(element) ? 1 : 0;
    if (element.normalName().equals("q")) {
      closeQuotation(element);
    }
    return FilterResult.CONTINUE;
  }

  /** Whether it is around the article, such as one that is open to comments. */
  private static boolean isAround(Element element, int depth) {
    return depth < OUTER && element.selectFirst("main, h1, [itemprop=articleBody]") != null;
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static boolean isBlock(Element element) {
    // An element of the site's own kind is as a rule a box.
    return element.tag().isBlock()
        || BLOCKS.contains(element.normalName())
        || element.normalName().indexOf('-') > 0;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("layout").equals("nodisplay")) {
      return true;
    }
    if (NEVER_ROLES.contains(element.attr("role"))) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private void begin(Element element, Set<HtmlNames.Sense> senses) {
    Part part = new Part(element, at, parts.size());
    String tag = element.normalName();
    part.inArticle = at.inArticle || tag.equals("article") || tag.equals("main");
    part.quotation = tag.equals("blockquote") ? part : at.quotation;
    boolean pull = senses.contains(HtmlNames.Sense.PULL);
    part.pull = at.pull != null ? at.pull : pull ? part : null;
    part.figure = tag.equals("figure") || at.figure && !tag.equals("blockquote");
    part.holdsBody = senses.contains(HtmlNames.Sense.BODY);
    boolean edge =
        tag.equals("aside")
            || tag.equals("form")
            || tag.equals("footer") && at.quotation == null
            || tag.equals("header") && !at.inArticle
            || tag.equals("address")
            || SUSPECT_ROLES.contains(element.attr("role"));
    part.suspect = part.pull == null && (edge || senses.contains(HtmlNames.Sense.SMALL));
    preformatted += tag.equals("pre") ? 1 : 0;
    if (tag.equals("th")) {
      suspectTable();
    }
    if (tag.equals("h1") && headline == null) {
      headline = part;
    }
    at.children.add(part);
    parts.add(part);
    at = part;
  }

  /** A table with headings holds data; old pages are laid out by those without. */
  private void suspectTable() {
    for (Part part = at; part != null; part = part.parent) {
      if (part.element.normalName().equals("table")) {
        part.suspect = true;
        return;
      }
    }
  }

  // --- the text

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted > 0) {
        breakLine();
      } else if (isBlank(c)) {
        if (line.length() > 0 && !endsBlank()) {
          line.append(' ');
        }
      } else if (!isUnseen(c)) {
        line.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  /** What a browser shows as a gap; the space that does not break is for the page's lines only. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  /** Where a word may be parted, and marks of no width: nobody reads, and nobody searches them. */
  private static boolean isUnseen(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == 0;
  }

  private boolean endsBlank() {
    char last = line.charAt(line.length() - 1);
    return last == ' ' || last == '\n';
  }

  /** A line break; the second in a row ends the block. */
  private void breakLine() {
    trim();
    if (line.length() == 0) {
      return;
    }
    if (line.charAt(line.length() - 1) == '\n') {
      flush();
    } else {
      line.append('\n');
    }
  }

  private void trim() {
    while (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
  }

  private void flush() {
    while (line.length() > 0 && endsBlank()) {
      line.setLength(line.length() - 1);
    }
    if (line.length() > 0) {
      blocks.add(new Block(at, line.toString(), linked));
    }
    line.setLength(0);
    linked = 0;
  }

  /** A browser sets marks around a {@code q}, doubled and single in turn. */
  private void openQuotation(Element element) {
    if (!hasMarks(element)) {
      line.append(quotations % 2 == 0 ? '\u201c' : '\u2018');
    }
    quotations++;
  }

  private void closeQuotation(Element element) {
    quotations--;
    if (!hasMarks(element)) {
      boolean blank = line.length() > 0 && line.charAt(line.length() - 1) == ' ';
      trim();
      line.append(quotations % 2 == 0 ? '\u201d' : '\u2019').append(blank ? " " : "");
    }
  }

  /** Whether a mark stands first in an element already. */
  private static boolean hasMarks(Element element) {
    Node first = element;
    while (first != null && !(first instanceof TextNode)) {
      first = first.childNodeSize() == 0 ? null : first.childNode(0);
    }
    String text = first == null ? "" : ((TextNode) first).getWholeText().stripLeading();
    return !text.isEmpty() && "\"'\u201c\u201e\u2018\u00ab".indexOf(text.charAt(0)) >= 0;
  }

  // --- what is out

  private void judge() {
    suspectHeader();
    count();
    double most = root().prose * MOST_OF_PAGE;
    for (Part part : parts) {
      boolean none = part.suspect && part.prose < most;
      part.out = none || part.parent != null && part.parent.out;
    }
    count();
  }

  /** What is around the main heading, in its header, is no text of the article. */
  private void suspectHeader() {
    for (Part part = headline; part != null; part = part.parent) {
      if (part.element.normalName().equals("header")) {
        part.suspect = true;
        return;
      }
    }
  }

  private void count() {
    for (Part part : parts) {
      part.prose = 0;
      part.paragraphs = 0;
    }
    for (Block block : blocks) {
      if (!block.owner.isOut() && block.isProse()) {
        block.owner.prose += block.text.length();
        block.owner.paragraphs++;
      }
    }
    for (int i = parts.size() - 1; i > 0; i--) {
      Part part = parts.get(i);
      Part around = Objects.requireNonNull(part.parent, "only the page has nothing around it");
      around.prose += part.prose;
      around.paragraphs += part.paragraphs;
    }
  }
}
