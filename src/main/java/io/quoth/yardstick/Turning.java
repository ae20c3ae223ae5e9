package io.quoth.yardstick;

import io.quoth.document.Document;
import io.quoth.document.Token;
import io.quoth.lexicon.Pronouns;
import io.quoth.lexicon.TurningWords;
import io.quoth.lexicon.TurningWords.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the words of a passage do to what it says. Safe to share between threads. */
final class Turning {
  /** Clauses within clauses: how many are climbed. */
  private static final int CLIMBED = 3;

  /** How a clause hangs on what says whether it holds. */
  private static final String GOVERNED = " ccomp xcomp csubj acl pcomp ";

  /** So few words may stand between "not" and what it denies. */
  private static final int NEAR = 3;

  private static final String CLAUSES =
      " and or but until till that because since as while when where who which so than if ";

  private final TurningWords lists = TurningWords.load();
  private final Pronouns pronouns = Pronouns.load();

  /** What a word turns; a name turns nothing, though it be spelled "May". */
  Optional<Kind> kind(Word word) {
    boolean month = word.key().equals("may") && word.isCapitalised();
    return month ? Optional.empty() : lists.kind(word.key());
  }

  /** Whether a word says something by itself. */
  boolean isContent(Word word) {
    return word.isNumber()
        || !lists.isSmall(word.key())
            && lists.kind(word.key()).isEmpty()
            && !isPronoun(word)
            && !word.key().equals("'s");
  }

  List<Word> content(List<Word> words) {
    return words.stream().filter(this::isContent).toList();
  }

  /** Keys of the words that turn a statement in one way. */
  List<String> keys(List<Word> words, Kind kind) {
    return keys(words, word -> kind(word).filter(kind::equals).isPresent());
  }

  private static List<String> keys(List<Word> words, Predicate<Word> which) {
    return words.stream().filter(which).map(Word::key).sorted().toList();
  }

  /**
   * The gravest change that replacing some words by others makes, if it makes one.
   *
   * @param name whether a word of either side is a name
   * @param own whether the words that give way are the speaker's own: in a report, "I" is "she"
   */
  Optional<Change.Kind> change(List<Word> from, List<Word> to, Predicate<Word> name, boolean own) {
    if (differ(from, to, Kind.NEGATION)) {
      return Optional.of(Change.Kind.NEGATION);
    }
    if (!keys(from, Word::isNumber).equals(keys(to, Word::isNumber))) {
      return Optional.of(Change.Kind.NUMBER);
    }
    if (!to.isEmpty() && (to.stream().anyMatch(name) || from.stream().anyMatch(name))) {
      return Optional.of(Change.Kind.NAME);
    }
    for (Kind kind : List.of(Kind.CONDITION, Kind.DOUBT, Kind.EXTENT)) {
      if (differ(from, to, kind)) {
        return Optional.of(Change.Kind.valueOf(kind.name()));
      }
    }
    return to.stream().anyMatch(this::isContent) || own && otherPerson(from, to)
        ? Optional.of(Change.Kind.WORD)
        : Optional.empty();
  }

  private boolean differ(List<Word> from, List<Word> to, Kind kind) {
    return !keys(from, kind).equals(keys(to, kind));
  }

  boolean isPronoun(Word word) {
    return pronouns.find(word.key()).isPresent();
  }

  /** Whether a pronoun gives way to another: "we" to "they". */
  private boolean otherPerson(List<Word> from, List<Word> to) {
    Function<List<Word>, List<String>> persons = words -> keys(words, this::isPronoun);
    List<String> before = persons.apply(from);
    List<String> after = persons.apply(to);
    return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
  }

  /**
   * The words around a part of a speech that turn what it says: "not" before it, the "if" of a
   * clause that hangs on it.
   */
  List<Word> around(Speech speech, int from, int to, Document document) {
    List<Word> found = new ArrayList<>();
    int first = speech.words().get(from).token();
    int last = speech.words().get(to - 1).token();
    Set<Integer> governors = governors(speech.words().subList(from, to), document);
    for (int i = 0; i < speech.words().size(); i++) {
      Word word = speech.words().get(i);
      boolean inside = i >= from && i < to;
      if (!inside && word.token() < document.tokens().size() && kind(word).isPresent()) {
        boolean turns =
            switch (kind(word).get()) {
              case NEGATION ->
                  hangs(word, first, last, 1, document)
                      || isJustBefore(i, from, speech)
                      || isOver(word, governors, document);
              case DOUBT ->
                  hangs(word, first, last, 1, document) || isOver(word, governors, document);
              case CONDITION ->
                  hangs(word, first, last, 2, document) || leads(i, from, speech, document);
              case EXTENT -> false;
            };
        if (turns) {
          found.add(word);
        }
      }
    }
    return found;
  }

  /** Whether the sentence in which a part of a speech ends, is a question. */
  static boolean isAsked(Speech speech, int to, Document document) {
    int sentence = document.sentenceOf(speech.words().get(to - 1).token()).index();
    for (int i = to - 1; i < speech.words().size(); i++) {
      Word word = speech.words().get(i);
      if (word.token() >= document.tokens().size()
          || document.sentenceOf(word.token()).index() != sentence) {
        return false;
      }
      if (word.tail().indexOf('?') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The tokens that words are governed by: "nonsense" in "it is nonsense that we lost". */
  private static Set<Integer> governors(List<Word> words, Document document) {
    Set<Integer> governors = new HashSet<>();
    for (Word word : words) {
      if (word.token() < document.tokens().size()) {
        Token token = document.tokens().get(word.token());
        for (int i = 0; i < CLIMBED && token.head() >= 0 && isGoverned(token); i++) {
          token = document.tokens().get(token.head());
          governors.add(token.index());
        }
      }
    }
    words.forEach(word -> governors.remove(word.token()));
    return governors;
  }

  private static boolean isGoverned(Token token) {
    return GOVERNED.contains(" " + token.relation() + " ");
  }

  /** Whether a word governs, or hangs on one that does. */
  private static boolean isOver(Word word, Set<Integer> governors, Document document) {
    return governors.contains(word.token())
        || governors.contains(document.tokens().get(word.token()).head());
  }

  /** Whether one of the next few words up its tree is among some tokens. */
  private static boolean hangs(Word word, int first, int last, int steps, Document document) {
    Token token = document.tokens().get(word.token());
    for (int i = 0; i < steps && token.head() >= 0; i++) {
      token = document.tokens().get(token.head());
      if (token.index() >= first && token.index() <= last) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands before a part of a speech, in the same sentence and quote. */
  private static boolean leads(int word, int from, Speech speech, Document document) {
    return word < from
        && speech.owners().get(word).equals(speech.owners().get(from))
        && document.sentenceOf(speech.words().get(word).token()).index()
            == document.sentenceOf(speech.words().get(from).token()).index();
  }

  private static boolean isJustBefore(int word, int from, Speech speech) {
    if (word >= from || from - word > NEAR) {
      return false;
    }
    for (int i = word; i < from; i++) {
      Word between = speech.words().get(i);
      if (!between.tail().isEmpty() || i > word && CLAUSES.contains(" " + between.key() + " ")) {
        return false;
      }
    }
    return speech.owners().get(word).equals(speech.owners().get(from));
  }
}
