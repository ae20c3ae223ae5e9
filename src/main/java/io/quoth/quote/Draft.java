package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Marked;
import io.quoth.document.Token;
import io.quoth.lexicon.CueClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The quotes found so far: turns token ranges and regions into spans, and spans into quotes. */
final class Draft {
  static final String FRAME = "frame";
  static final String MARKS = "marks";
  static final String NESTED = "nested";
  static final String TURN = "turn-label";

  /** A quotation with a name beside it is one. */
  private static final double BESIDE = 0.95;

  /** Shorter passages that no cue reports and no full stop ends are terms, not speech. */
  private static final int FEWEST_WORDS = 3;

  /** What may stand between a cue and a quotation. */
  private static final Set<String> LEADING = Set.of(",", ":");

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "?", "!");

  /** Content does not run on behind these. */
  private static final Set<String> PARTING = Set.of(":", ";");

  private final Syntax syntax;
  private final Document document;
  private final List<Quote> quotes = new ArrayList<>();

  /** For the token of each cue, place of the first quote of it that stands in no other. */
  private final Map<Integer, Integer> byCue = new HashMap<>();

  /** For the quotes that go on in other regions: what they go on with. */
  private final Map<Integer, List<Span>> carried = new HashMap<>();

  /** The first region that does not end before the turns added so far. */
  private int nextRegion;

  /** For each region, place of the quote that has it, or -1. */
  private final int[] owner;

  /** Which tokens are content that a frame reports. */
  private final boolean[] taken;

  Draft(Syntax syntax) {
    this.syntax = syntax;
    this.document = syntax.document;
    owner = new int[document.marked().size()];
    java.util.Arrays.fill(owner, -1);
    taken = new boolean[syntax.size()];
  }

  /** Adds what a cue reports; {@code via} is who passed it on. */
  void add(Frame frame, Optional<Quote.Source> via) {
    List<Span> spans = new ArrayList<>();
    for (Frame.Range range : unbroken(frame)) {
      trim(range).ifPresent(spans::add);
    }
    if (spans.isEmpty()) {
      return;
    }
    for (Frame.Range range : frame.content()) {
      java.util.Arrays.fill(taken, range.first(), range.end(), true);
      for (int i = range.first(); i < range.end(); i++) {
        if (syntax.region[i] >= 0) {
          owner[syntax.region[i]] = quotes.size();
        }
      }
    }
    List<Span> verbatim = verbatim(spans);
    boolean worded =
        !verbatim.isEmpty() || Reading.isClause(syntax, frame) && !Reading.isHearsay(syntax, frame);
    enter(
        new Quote(
            quotes.size(),
            type(spans, verbatim),
            spans,
            verbatim,
            Optional.of(cue(frame, spans, !verbatim.isEmpty())),
            frame.source(),
            via,
            -1,
            worded,
            FRAME,
            frame.probability()));
  }

  private void enter(Quote quote) {
    if (quote.cue().isPresent() && quote.nestedIn() < 0) {
      byCue.putIfAbsent(quote.cue().get().token(), quotes.size());
    }
    quotes.add(quote);
  }

  /** The content without a break where nothing but a comma stands. */
  private List<Frame.Range> unbroken(Frame frame) {
    List<Frame.Range> ranges = new ArrayList<>();
    for (Frame.Range range : frame.content()) {
      int last = ranges.size() - 1;
      boolean comma =
          last >= 0
              && ranges.get(last).first() > frame.cue()
              && ranges.get(last).end() == range.first() - 1
              && syntax.words[range.first() - 1].equals(",");
      if (comma) {
        ranges.set(last, new Frame.Range(ranges.get(last).first(), range.end()));
      } else {
        ranges.add(range);
      }
    }
    return ranges;
  }

  /** Whether neither a frame's cue nor its content belongs to a quote already. */
  boolean isFree(Frame frame) {
    boolean free = !isTaken(frame.cue());
    for (Frame.Range range : frame.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        free &= !isTaken(i);
      }
    }
    return free;
  }

  private boolean isTaken(int token) {
    return taken[token] || syntax.region[token] >= 0 && owner[syntax.region[token]] >= 0;
  }

  boolean covers(Marked marked) {
    return owner[marked.index()] >= 0;
  }

  /**
   * Adds the turn of a transcript: its words are the speaker's as if they stood in marks. Turns
   * come in text order.
   */
  void add(TurnLabels.Turn turn) {
    List<Marked> marked = document.marked();
    Span content = turn.content();
    while (nextRegion < owner.length && marked.get(nextRegion).outer().end() <= content.start()) {
      nextRegion++;
    }
    for (int i = nextRegion; i < owner.length; i++) {
      if (marked.get(i).outer().start() >= content.end()) {
        break;
      }
      if (content.overlaps(marked.get(i).outer())) {
        owner[marked.get(i).index()] = quotes.size();
      }
    }
    Cue cue = new Cue(turn.colon(), syntax.tokens.get(turn.colon()).span(), ":", CueClass.SPEECH);
    enter(whole(turn.content(), Optional.of(cue), Optional.of(turn.source()), -1, TURN, 1));
  }

  /** Adds a region left open to the quote that carries it on, if there is one. */
  void addBefore(Marked marked, Marked next) {
    int place = owner[next.index()];
    // The label of a turn stands in front of its first words.
    boolean turn = place >= 0 && quotes.get(place).origin().equals(TURN);
    if (next.continues() != marked.index() || place < 0 || turn) {
      return;
    }
    owner[marked.index()] = place;
    carryOn(place, marked.inner());
  }

  /** Adds a region that no cue reports: to the quote it carries on, or as one of its own. */
  void add(Marked marked, double probability, double margin) {
    int before = before(marked);
    if (before >= 0 && isAside(marked)) {
      return;
    }
    if (before >= 0) {
      owner[marked.index()] = before;
      carryOn(before, marked.inner());
    } else if (probability >= margin && isSentence(marked)) {
      int open = open(marked);
      if (open >= 0) {
        owner[marked.index()] = open;
        runOn(open, marked);
        return;
      }
      owner[marked.index()] = quotes.size();
      enter(whole(marked.inner(), Optional.empty(), Optional.empty(), -1, MARKS, probability));
    }
  }

  /**
   * "Praised the bakers, the drivers, and an oven 'older than the parish'": the quote behind a cue
   * whose sentence runs on to a region that begins within it, or -1.
   */
  private int open(Marked marked) {
    if (!Character.isLowerCase(document.text(marked.inner()).codePointAt(0))) {
      return -1;
    }
    int first = document.sentenceOf(marked.first()).first();
    int last = -1;
    for (int i = marked.first() - 1; i > first && last < 0; i--) {
      if (isTaken(i)) {
        last = i;
      } else if (isReporting(i)) {
        return -1;
      }
    }
    return last < 0 ? -1 : open(last, first);
  }

  /** The quote of a cue in the sentence, where its content ends with a token; or -1. */
  private int open(int last, int first) {
    Span token = syntax.tokens.get(last).span();
    // What stands in marks alone is no content of a frame.
    for (int cue = last; cue >= first && taken[last]; cue--) {
      int place = byCue.getOrDefault(cue, -1);
      if (place >= 0 && quotes.get(place).origin().equals(FRAME)) {
        List<Span> spans = quotes.get(place).spans();
        Span end = spans.get(spans.size() - 1);
        if (end.overlaps(token) && !carried.containsKey(place)) {
          boolean behind = syntax.tokens.get(cue).span().end() <= end.start();
          return behind && !goesOnBehind(last, cue) ? place : -1;
        }
      }
    }
    return -1;
  }

  /** "Denied it and dubbed the report 'a fairy tale'": whether the speaker does something more. */
  private boolean goesOnBehind(int last, int cue) {
    for (int i = last + 1; i < syntax.size() && syntax.region[i] < 0; i++) {
      boolean joined = syntax.tokens.get(i - 1).tag().equals("CC");
      if (joined && syntax.tokens.get(i).tag().equals(syntax.tokens.get(cue).tag())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token may report something else. */
  private boolean isReporting(int token) {
    Token each = syntax.tokens.get(token);
    return PARTING.contains(syntax.words[token])
        || each.isVerb() && syntax.cues.verb(each.lemma()).isPresent();
  }

  private void runOn(int place, Marked marked) {
    Quote q = quotes.get(place);
    Cue cue = q.cue().get();
    List<Span> spans =
        new ArrayList<>(Lists.filter(q.spans(), span -> span.start() < cue.span().start()));
    Span behind = q.spans().get(spans.size());
    spans.add(new Span(behind.start(), marked.inner().end()));
    java.util.Arrays.fill(taken, marked.first(), marked.end(), true);
    CueClass quoted = cue(cue.token(), true, false).type();
    Cue reporting = new Cue(cue.token(), cue.span(), cue.lemma(), quoted);
    quotes.set(place, with(q, Optional.of(reporting), spans, verbatim(spans)));
  }

  /** The quote that a region carries on, across what stands in brackets, or -1. */
  private int before(Marked marked) {
    int before = marked.continues();
    while (before >= 0 && owner[before] < 0 && isAside(document.marked().get(before))) {
      before = document.marked().get(before).continues();
    }
    return before < 0 ? -1 : owner[before];
  }

  /**
   * Whether a region could stand for itself: a name or a word in marks that no cue reports is none.
   */
  private boolean isSentence(Marked marked) {
    if (isAside(marked)) {
      return false;
    }
    boolean ends = syntax.tokens.get(marked.end() - 1).isPunctuation();
    int words = 0;
    for (int i = marked.first(); i < marked.end(); i++) {
      words += syntax.tokens.get(i).isPunctuation() ? 0 : 1;
    }
    return ends || words >= FEWEST_WORDS && !isTitled(marked);
  }

  /** Whether all words but small ones have a capital. */
  private boolean isTitled(Marked marked) {
    for (int i = marked.first(); i < marked.end(); i++) {
      Token token = syntax.tokens.get(i);
      if (!token.isPunctuation() && !token.isCapitalised() && token.text().length() >= 4) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of a region stands in brackets: "(Laughter.)" is nobody's words. */
  private boolean isAside(Marked marked) {
    return syntax.words[marked.first()].equals("(") && syntax.words[marked.end() - 1].equals(")");
  }

  /** Adds a quotation inside another one. */
  void addNested(Marked inner, Frame frame) {
    int outer = owner[inner.parent()];
    owner[inner.index()] = quotes.size();
    enter(
        whole(
            inner.inner(),
            Optional.of(cue(frame.cue(), true, false)),
            frame.source(),
            outer,
            NESTED,
            quotes.get(outer).confidence()));
  }

  /**
   * Adds a region with its speaker right beside it, and what goes on behind the speaker. Where the
   * cue has a quotation on its other side, a sentence that goes on is one quote; what ended before
   * is none of that cue's.
   */
  void add(Marked marked, Beside beside) {
    Marked other = otherSide(marked, beside.cue());
    if (other != null) {
      boolean before = marked.index() < other.index();
      Marked first = before ? marked : other;
      Marked second = before ? other : marked;
      String last = syntax.words[first.end() - 1];
      boolean led = second.first() > 1 && LEADING.contains(syntax.words[second.first() - 2]);
      if (led && last.equals(",") && !isTitled(marked)) {
        owner[marked.index()] = owner[other.index()];
        carryOn(owner[other.index()], marked.inner());
        return;
      }
      if (led && before && SENTENCE_ENDS.contains(last)) {
        return;
      }
    }
    int place = quotes.size();
    owner[marked.index()] = place;
    enter(
        whole(
                marked.inner(),
                Optional.of(cue(beside.cue(), true, false)),
                Optional.of(beside.source()),
                -1,
                beside.form(),
                BESIDE)
            .through(Reading.quotedBy(syntax, beside.cue(), beside.source())));
    secondPart(marked, Math.max(beside.cue() + 1, beside.source().end()))
        .ifPresent(
            next -> {
              owner[next.index()] = place;
              carryOn(place, next.inner());
            });
  }

  /** The region across a cue that a quote of that cue begins or ends with, or null. */
  private @Nullable Marked otherSide(Marked marked, int cue) {
    int place = byCue.getOrDefault(cue, -1);
    if (place < 0) {
      return null;
    }
    boolean before = marked.end() <= cue;
    Span extent = quotes.get(place).extent();
    int token = document.tokenAt(before ? extent.start() : extent.end() - 1);
    boolean across = before ? token > cue : token < cue;
    int region = token < syntax.size() ? syntax.region[token] : -1;
    return across && region >= 0 ? document.marked().get(region) : null;
  }

  /** What a frame reports in front of its cue goes on behind it where the sentence does. */
  void goOn(Frame frame) {
    Frame.Range only = frame.content().get(0);
    int region = syntax.region[only.first()];
    boolean front =
        frame.content().size() == 1 && frame.source().isPresent() && only.end() <= frame.cue();
    if (!front || region < 0 || owner[region] < 0) {
      return;
    }
    Marked marked = document.marked().get(region);
    if (syntax.words[marked.end() - 1].equals(",")) {
      int behind = Math.max(frame.cue() + 1, frame.source().get().end());
      secondPart(marked, behind)
          .filter(next -> syntax.words[next.first() - 2].equals(","))
          .ifPresent(
              next -> {
                owner[next.index()] = owner[region];
                carryOn(owner[region], next.inner());
              });
    }
  }

  /**
   * The region that takes up the sentence again in lower case: "Nothing," she sighed, "is simple."
   *
   * @param behind token behind the cue and the source
   */
  private Optional<Marked> secondPart(Marked marked, int behind) {
    int end = behind < syntax.size() ? document.sentenceOf(behind).end() : behind;
    for (int i = behind; i < Math.min(syntax.size(), Math.max(end, behind + 3)); i++) {
      int region = syntax.region[i];
      if (region >= 0 && region != marked.index()) {
        Marked next = document.marked().get(region);
        boolean near = i < behind + 3 || syntax.words[i - 1].equals(",");
        boolean goesOn = near && next.index() > marked.index() && owner[region] < 0;
        return Optional.of(next)
            .filter(m -> goesOn && !syntax.tokens.get(m.first()).isCapitalised());
      }
    }
    return Optional.empty();
  }

  private Quote whole(
      Span span,
      Optional<Cue> cue,
      Optional<Quote.Source> source,
      int nestedIn,
      String origin,
      double confidence) {
    return new Quote(
        quotes.size(),
        Quote.Type.DIRECT,
        List.of(span),
        List.of(span),
        cue,
        source,
        Optional.empty(),
        nestedIn,
        true,
        origin,
        confidence);
  }

  private void carryOn(int place, Span span) {
    carried.computeIfAbsent(place, key -> new ArrayList<>()).add(span);
  }

  /** A quote with what it goes on with in other regions. */
  private Quote whole(int place) {
    Quote q = quotes.get(place);
    List<Span> more = carried.get(place);
    if (more == null) {
      return q;
    }
    return with(q, q.cue(), sorted(q.spans(), more), sorted(q.verbatim(), more));
  }

  /** A quote with more content: then it gives words. */
  private Quote with(Quote q, Optional<Cue> cue, List<Span> spans, List<Span> verbatim) {
    return new Quote(
        q.index(),
        type(spans, verbatim),
        spans,
        verbatim,
        cue,
        q.source(),
        q.via(),
        q.nestedIn(),
        true,
        q.origin(),
        q.confidence());
  }

  private static List<Span> sorted(List<Span> some, List<Span> more) {
    List<Span> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(null);
    return all;
  }

  /** The quotes in text order, numbered anew. */
  List<Quote> finish() {
    List<Quote> sorted = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      sorted.add(whole(i));
    }
    sorted.sort(
        (a, b) -> {
          int order = Integer.compare(a.extent().start(), b.extent().start());
          return order != 0 ? order : Integer.compare(-a.extent().end(), -b.extent().end());
        });
    int[] place = new int[quotes.size()];
    for (int i = 0; i < place.length; i++) {
      place[sorted.get(i).index()] = i;
    }
    List<Quote> numbered = new ArrayList<>();
    for (Quote q : sorted) {
      int nestedIn = q.nestedIn() < 0 ? -1 : place[q.nestedIn()];
      numbered.add(q.numbered(numbered.size(), nestedIn));
    }
    return numbered;
  }

  private Cue cue(Frame frame, List<Span> content, boolean quoted) {
    Cue cue = cue(frame.cue(), quoted, Reading.isClause(syntax, frame));
    boolean apart = !Lists.any(content, cue.span()::overlaps);
    Span token = syntax.tokens.get(frame.cue()).span();
    return apart ? cue : new Cue(cue.token(), token, cue.lemma(), cue.type());
  }

  private Cue cue(int cue, boolean quoted, boolean clause) {
    Token token = syntax.tokens.get(cue);
    String word = syntax.words[cue];
    var phrase = syntax.cues.phrase(word, token.isPunctuation() ? ":" : token.tag());
    if (phrase.isPresent()) {
      int end = cue + 1;
      while (end < syntax.size() && phrase.get().lemma().endsWith(" " + syntax.words[end])) {
        end++;
      }
      return new Cue(cue, document.span(cue, end), phrase.get().lemma(), phrase.get().type());
    }
    CueClass type =
        token.isVerb()
            ? syntax.cues.verb(token.lemma()).orElse(CueClass.SPEECH)
            : syntax.cues.noun(token.lemma()).orElse(CueClass.SPEECH);
    if (Reading.isHearing(syntax, cue)) {
      type = CueClass.SPEECH;
    } else if (token.isVerb() && syntax.cues.isAttitude(token.lemma()) && !clause) {
      type = quoted ? CueClass.SPEECH : CueClass.THOUGHT;
    } else if (token.isVerb() && type == CueClass.THOUGHT && isAloud(token, cue, quoted)) {
      type = CueClass.SPEECH;
    }
    return new Cue(cue, words(cue), token.lemma(), type);
  }

  /** "He wondered: 'Is it late?'", "she wondered aloud whether it was": others heard that. */
  private boolean isAloud(Token token, int cue, boolean quoted) {
    boolean aloud = cue + 1 < syntax.size() && syntax.words[cue + 1].equals("aloud");
    return aloud || quoted && syntax.cues.isAttitude(token.lemma());
  }

  /** The words of a cue: one, but for "was quoted as saying". */
  private Span words(int cue) {
    int aux = syntax.child(cue, "auxpass");
    boolean saying =
        aux >= 0
            && aux < cue
            && cue + 2 < syntax.size()
            && syntax.words[cue + 1].equals("as")
            && syntax.tokens.get(cue + 2).tag().equals("VBG");
    return saying ? document.span(aux, cue + 3) : syntax.tokens.get(cue).span();
  }

  /** The span of a range without "that", and without punctuation and marks at its edges. */
  private Optional<Span> trim(Frame.Range range) {
    int first = range.first();
    int end = range.end();
    while (first < end && isEdge(first)) {
      first++;
    }
    while (end > first && syntax.tokens.get(end - 1).isPunctuation() && !inner(end - 1)) {
      end--;
    }
    if (first >= end) {
      return Optional.empty();
    }
    int start = syntax.tokens.get(first).span().start();
    int stop = syntax.tokens.get(end - 1).span().end();
    return Optional.of(new Span(start, stop));
  }

  /** Whether a token in front of content is none of it: punctuation outside marks, "that". */
  private boolean isEdge(int token) {
    if (inner(token)) {
      return false;
    }
    boolean that = syntax.words[token].equals("that") && joins(syntax.tokens.get(token));
    return that || syntax.tokens.get(token).isPunctuation();
  }

  /** Whether "that" opens a clause, and does not point. */
  private static boolean joins(Token that) {
    return that.relation().equals("mark") || that.tag().equals("IN") || that.tag().equals("WDT");
  }

  /** Whether a token stands inside the marks of a region. */
  private boolean inner(int token) {
    int region = syntax.region[token];
    return region >= 0
        && document.marked().get(region).inner().contains(syntax.tokens.get(token).span());
  }

  private List<Span> verbatim(List<Span> spans) {
    List<Span> parts = new ArrayList<>();
    for (Span span : spans) {
      int last = -1;
      for (int i = document.tokenAt(span.start()); i < syntax.size(); i++) {
        if (syntax.tokens.get(i).span().start() >= span.end()) {
          break;
        }
        int region = syntax.region[i];
        if (region >= 0 && region != last) {
          last = region;
          Span inner = document.marked().get(region).inner();
          if (inner.overlaps(span)) {
            parts.add(
                new Span(Math.max(inner.start(), span.start()), Math.min(inner.end(), span.end())));
          }
        }
      }
    }
    // Marks around no word quote none.
    return hasWord(parts) || !hasWord(spans) ? parts : List.of();
  }

  private boolean hasWord(List<Span> spans) {
    String text = document.text();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private Quote.Type type(List<Span> spans, List<Span> verbatim) {
    if (verbatim.isEmpty()) {
      return Quote.Type.INDIRECT;
    }
    for (Span span : spans) {
      for (int i = document.tokenAt(span.start()); i < syntax.size(); i++) {
        Token token = syntax.tokens.get(i);
        if (token.span().start() >= span.end()) {
          break;
        }
        if (!token.isPunctuation() && syntax.region[i] < 0) {
          return Quote.Type.MIXED;
        }
      }
    }
    return Quote.Type.DIRECT;
  }
}
