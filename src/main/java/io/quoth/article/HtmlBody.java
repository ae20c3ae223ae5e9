package io.quoth.article;

import io.quoth.article.HtmlOutline.Block;
import io.quoth.article.HtmlOutline.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article by where the running text of a page is: from the whole page, or from what calls
 * itself the article's body, down into the part that has most of the text, as long as nothing of
 * the same kind is left beside it. Names of elements say what is none of it.
 */
final class HtmlBody implements HtmlExtractor {
  /** Share of the running text that a part must have for the rest to be left out. */
  private static final double MOST = 0.6;

  /** Share of text beside it, of the same kind, from which on a part is one of several. */
  private static final double PEER = 0.12;

  /** Share of the running text above which what is called the article's body is believed. */
  private static final double CREDIBLE = 0.15;

  /** Paragraphs below a main heading that are an article and not only its opening. */
  private static final int STORY = 3;

  /** Characters of running text below which there is no article: a sentence or two. */
  private static final int SHORTEST = 140;

  /** Likewise in a part that calls itself the article's body. */
  private static final int SHORTEST_NAMED = 60;

  /** Headings that are links, so many and so many to a paragraph, make a list of articles. */
  private static final int INDEX_LINKS = 3;

  /** Longer paragraphs are the article's, whatever they begin with. */
  private static final int LONGEST_LABEL = 120;

  /** An opening between the heading and the body, such as a first paragraph set apart. */
  private static final int LONGEST_OPENING = 700;

  /** Characters of a site's name. */
  private static final int LONGEST_NAME = 24;

  private static final String ENDS = ".!?:\u2026\u201d\u2019\"'\u00bb";

  private static final long PRIME = 1_000_003;

  private static final Set<String> CELLS = Set.of("td", "tr", "tbody", "table");

  @Override
  public Optional<Found> find(Document page, String title) {
    HtmlOutline outline = HtmlOutline.of(page.body());
    Optional<Part> headline = headline(outline, title);
    Part start = start(outline);
    Part body = descend(start, headline);
    boolean named = start != outline.root();
    if (body.prose < (named ? SHORTEST_NAMED : SHORTEST) || !named && isIndex(outline, body)) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(opening(outline, body, headline));
    for (Block block : outline.blocks()) {
      if (body.holds(block.owner()) && !block.owner().isOut() && !isTitle(block, outline, title)) {
        blocks.add(block);
      }
    }
    String text = text(withoutEdges(withoutRepeats(withoutLabels(blocks))));
    return text.isEmpty() ? Optional.empty() : Optional.of(new Found(text, language(body)));
  }

  // --- where it is

  /**
   * The heading that says the title, else the first main heading, if it is longer than the name of
   * a site, which is the main heading of some.
   */
  private static Optional<Part> headline(HtmlOutline outline, String title) {
    for (Block block : outline.blocks()) {
      if (block.isHeading() && block.text().equalsIgnoreCase(title)) {
        return Optional.of(block.owner());
      }
    }
    return outline.headline().filter(part -> part.element.text().length() > LONGEST_NAME);
  }

  /** What calls itself the body, or holds all of several that do; else the whole page. */
  private static Part start(HtmlOutline outline) {
    double credible = outline.root().prose * CREDIBLE;
    List<Part> bodies = new ArrayList<>();
    int sum = 0;
    Part most = null;
    for (Part part : outline.parts()) {
      boolean inner = !bodies.isEmpty() && bodies.get(bodies.size() - 1).holds(part);
      if (part.holdsBody && !part.out && part.prose > 0 && !inner) {
        bodies.add(part);
        sum += part.prose;
        most = most == null || part.prose > most.prose ? part : most;
      }
    }
    if (most == null || sum < credible) {
      return outline.root();
    }
    return most.prose >= MOST * sum ? most : common(bodies);
  }

  /** The smallest part that holds all of some, in the order of the page. */
  private static Part common(List<Part> parts) {
    Part common = parts.get(0);
    // The page holds them all.
    while (!common.holds(parts.get(parts.size() - 1))) {
      common = Objects.requireNonNull(common.parent);
    }
    return common;
  }

  private static Part descend(Part start, Optional<Part> headline) {
    Part at = start;
    Part next = next(at, headline);
    while (next != null) {
      at = next;
      next = next(at, headline);
    }
    return at;
  }

  /** The part of a part that has the article, if the rest has nothing of it; else null. */
  private static @Nullable Part next(Part part, Optional<Part> headline) {
    Part most = null;
    int beside = part.prose;
    for (Part child : part.children) {
      // What readers say may be longer than the article, but has no main heading above it.
      if (headline.filter(child::holds).isPresent() && child.paragraphs >= STORY) {
        return child;
      }
      beside -= child.prose;
      most = most == null || child.prose > most.prose ? child : most;
    }
    if (most == null || most.is(HtmlOutline.PARAGRAPHS) || most.prose < MOST * part.prose) {
      return null;
    }
    // Beside it are the text in the part itself, paragraphs, and what is of its own kind.
    for (Part child : part.children) {
      boolean peer = child.is(HtmlOutline.PARAGRAPHS) || isLike(child, most);
      beside += peer && child != most ? child.prose : 0;
    }
    return beside <= PEER * part.prose ? most : null;
  }

  /**
   * Whether two are of one kind, as the posts of a live blog are: by their class or, without one,
   * by their id apart from its number. Cells of a table say nothing by that.
   */
  private static boolean isLike(Part one, Part other) {
    return !one.is(CELLS)
        && one.element.normalName().equals(other.element.normalName())
        && kind(one.element).equals(kind(other.element));
  }

  private static String kind(Element element) {
    String type = element.className();
    if (!type.isEmpty()) {
      return type;
    }
    String id = element.id();
    int end = id.length();
    while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
      end--;
    }
    return "#" + id.substring(0, end);
  }

  private static boolean isIndex(HtmlOutline outline, Part body) {
    int links = 0;
    int prose = 0;
    for (Block block : outline.blocks()) {
      if (body.holds(block.owner()) && !block.owner().isOut()) {
        links += block.isHeading() && block.isLinks() ? 1 : 0;
        prose += block.isProse() ? 1 : 0;
      }
    }
    return links >= INDEX_LINKS && links * 2 >= prose;
  }

  /** Running text between the main heading and the body. */
  private static List<Block> opening(HtmlOutline outline, Part body, Optional<Part> headline) {
    List<Block> opening = new ArrayList<>();
    int length = 0;
    if (headline.isEmpty()) {
      return opening;
    }
    for (Block block : outline.blocks()) {
      Part owner = block.owner();
      if (owner.place > headline.get().last
          && owner.place < body.place
          && !owner.holds(body)
          && !owner.isOut()
          && block.isProse()) {
        opening.add(block);
        length += block.text().length();
      }
    }
    return length <= LONGEST_OPENING ? opening : List.of();
  }

  private static Optional<String> language(Part body) {
    for (Part part = body; part != null; part = part.parent) {
      Element element = part.element;
      if (element.hasAttr("lang") && !element.normalName().equals("html")) {
        return Optional.of(element.attr("lang"));
      }
    }
    return Optional.empty();
  }

  // --- what of it is text

  private static boolean isTitle(Block block, HtmlOutline outline, String title) {
    Part owner = block.owner();
    boolean main = outline.headline().isPresent() && outline.headline().get().holds(owner);
    return main || !title.isEmpty() && block.text().equalsIgnoreCase(title);
  }

  /** Leaves out links, labels of the page, and headings of which nothing is left. */
  private static List<Block> withoutLabels(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    boolean left = false;
    for (Block block : blocks) {
      boolean bare = !kept.isEmpty() && kept.get(kept.size() - 1).isHeading();
      boolean label = isLabel(block);
      // A heading over links, or over labels and then another heading.
      if (bare && label && !block.isHeading() && block.isLinks()
          || bare && left && block.isHeading()) {
        kept.remove(kept.size() - 1);
      }
      if (!label) {
        kept.add(block);
      }
      left = label;
    }
    return kept;
  }

  private static boolean isLabel(Block block) {
    String text = block.text();
    if (block.owner().quotation != null) {
      return false;
    }
    boolean sentence = block.linked() == 0 && endsSentence(text, text.length());
    return block.isLinks()
        || text.length() <= LONGEST_LABEL && HtmlNames.KNOWN.isPagePhrase(text, sentence)
        || !hasLetters(text);
  }

  private static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out what is set apart, or set large, and says again what the rest says. */
  private static List<Block> withoutRepeats(List<Block> blocks) {
    Set<Long> said = new HashSet<>();
    boolean apart = false;
    for (Block block : blocks) {
      if (set(block) == null) {
        triples(block.text(), said);
      } else {
        apart = true;
      }
    }
    if (!apart) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); ) {
      Part set = set(blocks.get(i));
      int end = i + 1;
      while (set != null && end < blocks.size() && set(blocks.get(end)) == set) {
        end++;
      }
      List<Block> together = blocks.subList(i, end);
      if (set == null || !repeats(together, set.pull != null, said)) {
        kept.addAll(together);
      }
      i = end;
    }
    return kept;
  }

  private static @Nullable Part set(Block block) {
    return block.owner().pull != null ? block.owner().pull : block.owner().quotation;
  }

  /**
   * Of a sentence set large, two thirds are enough: it may be cut, and name its speaker. A
   * quotation set apart has to be there altogether.
   */
  private static boolean repeats(List<Block> blocks, boolean pull, Set<Long> said) {
    Set<Long> triples = new HashSet<>();
    blocks.forEach(block -> triples(block.text(), triples));
    int known = 0;
    for (long triple : triples) {
      known += said.contains(triple) ? 1 : 0;
    }
    return triples.isEmpty()
        ? pull
        : pull ? known * 3 >= triples.size() * 2 : known == triples.size();
  }

  /** Each three words in a row, as a number: two that differ hardly ever have the same. */
  private static void triples(String text, Set<Long> into) {
    long[] last = new long[3];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * PRIME + Character.toLowerCase(c);
      } else if (word != 0) {
        last[words++ % 3] = word;
        word = 0;
        if (words > 2) {
          into.add(
              (last[words % 3] * PRIME + last[(words + 1) % 3]) * PRIME + last[(words + 2) % 3]);
        }
      }
    }
  }

  /**
   * Leaves out labels before the first sentence and behind the last one: who wrote it, when, tags.
   */
  private static List<Block> withoutEdges(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    boolean begun = false;
    int end = 0;
    for (Block whole : blocks) {
      Block block = begun ? whole : withoutFirstLines(whole);
      boolean text = isText(block);
      begun |= text;
      if (begun || block.isHeading()) {
        kept.add(block);
      }
      end = text ? kept.size() : end;
    }
    return kept.subList(0, end);
  }

  /** Without the lines before its first sentence: old pages set title and byline there. */
  private static Block withoutFirstLines(Block block) {
    String text = block.text();
    int start = 0;
    int end = text.indexOf('\n');
    while (end >= 0 && !endsSentence(text, end)) {
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return start == 0 ? block : new Block(block.owner(), text.substring(start), block.linked());
  }

  private static boolean isText(Block block) {
    String text = block.text();
    boolean ends = endsSentence(text, text.length());
    boolean byline = text.startsWith("By ") && !ends && text.length() <= LONGEST_LABEL;
    boolean apart =
        block.owner().quotation != null || block.owner().element.normalName().equals("li");
    return !block.isHeading() && !byline && (ends || apart || block.isProse());
  }

  private static boolean endsSentence(String text, int end) {
    return ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block.text());
    }
    return text.toString();
  }
}
