package io.quoth.quote;

import io.quoth.article.Lists;
import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import io.quoth.document.Token;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the reporting cues of a document, each with its content and source. */
final class FrameFinder {
  /** Labels of the frame model: content, source, other words of the cue. */
  static final List<String> LABELS = List.of("O", "B-C", "I-C", "B-S", "I-S", "B-K", "I-K");

  private final LinearModel cueModel;
  private final SequenceModel frameModel;

  FrameFinder(LinearModel cueModel, LinearModel frameModel) {
    this.cueModel = cueModel;
    this.frameModel = new SequenceModel(frameModel);
  }

  /** The frames of all cues at least as probable as asked, in text order. */
  List<Frame> find(Syntax syntax, double least) {
    List<Frame> frames = new ArrayList<>();
    CueFeatures cueFeatures = new CueFeatures(syntax);
    Features features = new Features();
    float[] scores = new float[2];
    for (int cue : candidates(syntax)) {
      cueFeatures.of(cue, features);
      cueModel.score(features, scores);
      LinearModel.softmax(scores);
      if (scores[1] >= least) {
        frame(syntax, cue, scores[1]).ifPresent(frames::add);
      }
    }
    return frames;
  }

  /** Tokens that could be cues: reporting verbs, nouns and phrases outside quotation marks. */
  static List<Integer> candidates(Syntax syntax) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.region[i] < 0 && isCandidate(syntax, i)) {
        candidates.add(i);
      }
    }
    return candidates;
  }

  private static boolean isCandidate(Syntax syntax, int i) {
    Token token = syntax.tokens.get(i);
    String relation = token.relation();
    if (relation.equals("aux") || relation.equals("auxpass")) {
      return false;
    }
    boolean mark = token.isPunctuation();
    if (mark) {
      return syntax.cues.phrase(syntax.words[i], ":").isPresent() && couldLead(syntax, i);
    }
    return (token.isVerb() || isMistaken(syntax, i)) && syntax.cues.verb(token.lemma()).isPresent()
        || token.isNoun() && syntax.cues.noun(token.lemma()).isPresent()
        || syntax.cues.phrase(syntax.words[i], token.tag()).isPresent();
  }

  /**
   * Whether a word tagged as a noun stands where a verb would: right behind a mention ("Ann Lee
   * insists", "the ruling states").
   */
  private static boolean isMistaken(Syntax syntax, int i) {
    int at = i == 0 ? -1 : syntax.mention[i - 1];
    return syntax.tokens.get(i).tag().equals("NNS")
        && at >= 0
        && syntax.mention[i] != at
        && syntax.cast.mentions().get(at).kind() != Kind.PRONOUN;
  }

  /** A colon or dash only counts beside quotation marks, or in a headline. */
  private static boolean couldLead(Syntax syntax, int i) {
    boolean before = i > 0 && syntax.region[i - 1] >= 0;
    boolean after = i + 1 < syntax.size() && syntax.region[i + 1] >= 0;
    return before || after || syntax.words[i].equals(":");
  }

  private Optional<Frame> frame(Syntax syntax, int cue, double probability) {
    Optional<Frame> trailing = Trailing.inverted(syntax, cue, probability);
    return trailing.isPresent() ? trailing : decoded(syntax, cue, probability);
  }

  private Optional<Frame> decoded(Syntax syntax, int cue, double probability) {
    Window window = Window.around(syntax, cue);
    int[] path = frameModel.decode(new FrameFeatures(syntax, window));
    List<Frame.Range> content = new ArrayList<>();
    List<Frame.Range> source = new ArrayList<>();
    int cueFirst = cue;
    int cueEnd = cue + 1;
    for (int i = 0; i < path.length; i++) {
      Window.Unit unit = window.units.get(i);
      String label = LABELS.get(path[i]);
      if (i == window.cueUnit || label.equals("O")) {
        continue;
      }
      switch (label.charAt(2)) {
        case 'C' -> extend(content, unit, i > 0 && window.units.get(i - 1).end() == unit.first());
        case 'S' -> extend(source, unit, label.charAt(0) == 'I');
        default -> {
          if (unit.end() == cueFirst) {
            cueFirst = unit.first();
          } else if (unit.first() == cueEnd) {
            cueEnd = unit.end();
          }
        }
      }
    }
    if (content.isEmpty()
        || Parted.isAs(syntax, content.get(0))
        || Trailing.isMistaken(syntax, cue, content)) {
      Optional<Frame> parted = Parted.of(syntax, cue, probability);
      if (content.isEmpty() || parted.isPresent()) {
        return parted;
      }
    }
    return Optional.of(
        new Frame(cue, cueFirst, cueEnd, probability, content, source(syntax, cue, source)));
  }

  private static void extend(List<Frame.Range> ranges, Window.Unit unit, boolean joined) {
    int last = ranges.size() - 1;
    if (joined && last >= 0 && ranges.get(last).end() == unit.first()) {
      ranges.set(last, new Frame.Range(ranges.get(last).first(), unit.end()));
    } else {
      ranges.add(new Frame.Range(unit.first(), unit.end()));
    }
  }

  /** Of several source phrases the one nearest the cue; its head is what hangs outside it. */
  private static Optional<Quote.Source> source(Syntax syntax, int cue, List<Frame.Range> ranges) {
    Frame.Range best = null;
    for (Frame.Range range : ranges) {
      if (best == null || distance(range, cue) < distance(best, cue)) {
        best = range;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(new Quote.Source(best.first(), best.end(), head(syntax, best)));
  }

  /**
   * Where the model names no source: the grammatical subject of an active verb, outside the
   * content.
   */
  static Optional<Quote.Source> subject(Syntax syntax, int cue, List<Frame.Range> content) {
    int subject = syntax.tokens.get(cue).isVerb() ? syntax.subject(cue) : -1;
    int body = syntax.bodyStart(syntax.document.sentenceOf(cue));
    if (subject >= 0 && subject < body) {
      return opening(syntax, body, cue, content);
    }
    if (subject < 0
        || syntax.tokens.get(subject).head() == cue
            && !syntax.tokens.get(subject).relation().equals("nsubj")
        || syntax.child(cue, "auxpass") >= 0
        || syntax.region[subject] >= 0
        || isIn(content, subject)) {
      return Optional.empty();
    }
    return Optional.of(new Quote.Source(subject, subject + 1, subject));
  }

  /** The mention that opens a sentence behind its dateline, which the tree took for the subject. */
  private static Optional<Quote.Source> opening(
      Syntax syntax, int body, int cue, List<Frame.Range> content) {
    for (int i = body; i < cue && !syntax.tokens.get(i).isVerb(); i++) {
      int at = syntax.mention[i];
      if (at >= 0 && !isIn(content, i)) {
        return Optional.of(Beside.source(syntax.cast.mentions().get(at)));
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(List<Frame.Range> content, int token) {
    return Lists.any(content, range -> range.contains(token));
  }

  /** "Ann Lee, herself a former minister", "Labour Party (LP) leader Ann Lee"; or -1. */
  private static int named(Syntax syntax, Frame.Range range) {
    int end = range.first();
    while (end < range.end() && !syntax.words[end].equals(",")) {
      end++;
    }
    int at = end == range.first() ? -1 : person(syntax, end - 1);
    if (at < 0 || syntax.cast.mentions().get(at).end() != end) {
      return -1;
    }
    Mention mention = syntax.cast.mentions().get(at);
    boolean opens = mention.first() <= range.first() && end < range.end();
    boolean titled = mention.first() > range.first() && isTitle(syntax, range, mention.first() - 1);
    return opens || titled ? mention.head() : -1;
  }

  /**
   * Whether the words of a range up to one go with the name behind it: "Labour Party (LP)", "head
   * of the farmers' union in El Nakhil", but not "a spokesman for" or "residents of".
   */
  private static boolean isTitle(Syntax syntax, Frame.Range range, int last) {
    Token first = syntax.tokens.get(range.first());
    Token before = syntax.tokens.get(last);
    for (int i = range.first(); i <= last; i++) {
      if (syntax.tokens.get(i).tag().equals("IN")) {
        boolean office = first.isNoun() && !first.tag().endsWith("S");
        boolean whole = syntax.mention[last] >= 0 || !before.isCapitalised();
        return office && whole && before.isNoun();
      }
    }
    return before.isNoun() || before.isPunctuation() && !before.text().equals(",");
  }

  /** The mention by name of a person at a token, or -1. */
  static int person(Syntax syntax, int token) {
    int at = syntax.mention[token];
    boolean person =
        syntax.sort(token) == Entity.Sort.PERSON
            && syntax.cast.mentions().get(at).kind() == Kind.NAME;
    return person ? at : -1;
  }

  private static int distance(Frame.Range range, int cue) {
    return range.first() > cue ? range.first() - cue : cue - range.end() + 1;
  }

  /**
   * The name that opens a range before a comma, or closes it behind its title; else the noun or
   * pronoun that hangs outside it, else whatever does first, else the last.
   */
  private static int head(Syntax syntax, Frame.Range range) {
    int named = named(syntax, range);
    if (named >= 0) {
      return named;
    }
    int hanging = -1;
    for (int i = range.first(); i < range.end(); i++) {
      Token token = syntax.tokens.get(i);
      boolean owns = i + 1 < range.end() && syntax.tokens.get(i + 1).tag().equals("POS");
      if (range.contains(token.head()) || token.isPunctuation() || owns && i + 2 < range.end()) {
        continue;
      }
      if (token.isNoun() || token.tag().startsWith("PRP")) {
        return i;
      }
      hanging = hanging < 0 ? i : hanging;
    }
    return hanging < 0 ? range.end() - 1 : hanging;
  }
}
