package io.quoth.mention;

import io.quoth.article.Lists;
import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts an office and the name that follows it without a comma, as the news of many countries puts
 * it: "Minister of Works Ana Sol", "Mayor of Port Hale Iman Nadir". The recogniser takes such a run
 * for one name, or ends the first where it should not.
 */
final class OfficeNames {
  private static final int LONGEST_RUN = 16;

  /** A place's name has two words behind these: "Santa Rosa". */
  private static final Set<String> PAIRED =
      Set.of("san", "santa", "santo", "sao", "st", "saint", "sainte", "el", "la", "los", "las");

  private final Document document;
  private final Wordbook words;

  OfficeNames(Document document, Wordbook words) {
    this.document = document;
    this.words = words;
  }

  /**
   * A run from an office to the name of who holds it.
   *
   * @param office its first token
   * @param known whether that is a word for an office, and not only in the place of one
   * @param area first token of the last part of the office, "Works"
   * @param end token behind the name
   */
  private record Run(int office, boolean known, int area, int end) {}

  /** The names, with those in such runs parted; in no order. */
  List<Name> part(List<Name> names) {
    List<Name> parted = new ArrayList<>(names);
    List<Run> runs = runs();
    runs.removeIf(
        run ->
            part(parted, run, titled(run)) || part(parted, run, given(run, names)) || !run.known());
    Map<String, Name> families = families(parted, runs);
    runs.removeIf(run -> part(parted, run, shared(run, families)));
    runs.forEach(run -> part(parted, run, behindBody(run, names)));
    return parted;
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        Run run = run(i, sentence.end());
        if (run != null && !isBody(run.end() - 1)) {
          runs.add(run);
        }
        i = run == null ? i + 1 : run.end();
      }
    }
    return runs;
  }

  /** Persons by the last words of their names, folded. */
  private Map<String, Name> families(List<Name> names, List<Run> open) {
    boolean[] doubtful = new boolean[document.tokens().size()];
    open.forEach(run -> Arrays.fill(doubtful, run.office(), run.end(), true));
    Map<String, Name> families = new HashMap<>();
    for (Name name : names) {
      boolean full = name.type() == Name.Type.PERSON && name.end() - name.first() > 1;
      if (full && !doubtful[name.first()]) {
        families.putIfAbsent(Folding.family(word(name.end() - 1)), name);
      }
    }
    return families;
  }

  /** Where the words at the end of a run that are also those of somebody's name begin, or -1. */
  private int shared(Run run, Map<String, Name> families) {
    int first = run.end() - 1;
    Name bearer = families.get(Folding.family(word(first)));
    if (bearer == null) {
      return -1;
    }
    int other = bearer.end() - 1;
    while (first - 1 > run.area()
        && other > bearer.first()
        && word(first - 1).equals(word(other - 1))) {
      first--;
      other--;
    }
    return isWithin(first, run, List.of()) ? first - 1 : first;
  }

  /** The run that an office at a token begins, or null. */
  private @Nullable Run run(int office, int limit) {
    if (office + 3 >= limit || !isLink(office + 1)) {
      return null;
    }
    boolean known = isOffice(office);
    if (!known && !isLikeOffice(office)) {
      return null;
    }
    int area = office + 2;
    int at = area;
    while (at < limit && at - office < LONGEST_RUN) {
      if (isNameWord(at)) {
        at++;
      } else if (isJoint(at) && joins(at, limit)) {
        boolean particle = words.parts().isParticle(Folding.fold(word(at)));
        at++;
        area = particle ? area : at;
      } else {
        break;
      }
    }
    boolean whole = known ? isWhole(at, limit) : at < limit && isFinite(at);
    return at - area < 2 || !whole ? null : new Run(office, known, area, at);
  }

  /** Whether a run can end before a token: a name does not end before a noun it describes. */
  private boolean isWhole(int end, int limit) {
    return end == limit || !token(end).isNoun() && !tag(end).equals("POS");
  }

  private boolean joins(int at, int limit) {
    int next = at + 1 < limit && word(at + 1).equalsIgnoreCase("the") ? at + 2 : at + 1;
    if (word(at).equals("and") && isNextOffice(next, limit)) {
      return false;
    }
    return next < limit && (isNameWord(next) || isJoint(next) && next + 1 < limit);
  }

  /** "Minister of Velmora Ana Sol and Water Minister of Osk Ilir Dano": two offices, two names. */
  private boolean isNextOffice(int first, int limit) {
    int at = first;
    while (at < limit && isNameWord(at)) {
      if (isOffice(at) && at + 1 < limit && isLink(at + 1)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean isOffice(int i) {
    return token(i).isCapitalised()
        && !words.titles().isCourtesy(word(i))
        && (words.titles().isTitle(word(i)) || words.isPerson(word(i)));
  }

  private boolean isLink(int i) {
    return word(i).equals("of") || word(i).equals("for");
  }

  /** A word that no list has but that could be an office: no body, no name, at a phrase's start. */
  private boolean isLikeOffice(int i) {
    boolean inside = i > document.sentenceOf(i).first() && token(i - 1).isCapitalised();
    return token(i).isCapitalised()
        && token(i).isNoun()
        && !inside
        && !isBody(i)
        && !isGiven(i)
        && !words.nouns().isTime(word(i));
  }

  private boolean isFinite(int i) {
    return tag(i).equals("VBD") || tag(i).equals("VBZ") || tag(i).equals("MD");
  }

  /** What stands in lower case between the words of offices and bodies, or in a person's name. */
  private boolean isJoint(int i) {
    return isLink(i)
        || word(i).equals("and")
        || word(i).equals("the")
        || tag(i).equals("POS")
        || !token(i).isCapitalised() && words.parts().isParticle(Folding.fold(word(i)));
  }

  private boolean isNameWord(int i) {
    return words.isArticled(word(i))
        || token(i).isCapitalised()
            && Character.isLetter(word(i).charAt(0))
            && !token(i).isVerb()
            && !words.nouns().isTime(word(i));
  }

  /** Where the person's name at the end of a run begins, behind its "Dr.", or -1. */
  private int titled(Run run) {
    for (int i = run.end() - 2; i > run.area(); i--) {
      if (words.isShortTitle(word(i)) || words.titles().isCourtesy(word(i))) {
        return isBody(i + 1) ? -1 : i + 1;
      }
    }
    return -1;
  }

  /** Where the person's name at the end of a run begins, by its given name, or -1. */
  private int given(Run run, List<Name> names) {
    int best = -1;
    for (int i = run.end() - 2; i > run.area(); i--) {
      int length = length(i, run.end());
      boolean given = isGiven(i) && !isPaired(i - 1) && !isBody(i) && !isWithin(i, run, names);
      if (given && (length <= 3 || best < 0 && length == 4)) {
        best = i;
      }
    }
    return best;
  }

  /** "Minister of Works Ridha Ben Omar": "Ben" is no given name where a name begins before it. */
  private boolean isWithin(int i, Run run, List<Name> names) {
    if (!words.parts().isParticle(Folding.fold(word(i)))) {
      return false;
    }
    return behindBody(run, List.of()) == i - 1
        || Lists.any(
            names,
            name ->
                name.type() == Name.Type.PERSON
                    && name.end() == run.end()
                    && name.first() < i
                    && name.first() > run.area()
                    && !isBody(name.first()));
  }

  /**
   * Where no word is known for a name: what stands behind the last word for a body, if it is a
   * name.
   */
  private int behindBody(Run run, List<Name> names) {
    for (int i = run.end() - 1; i >= run.area(); i--) {
      if (isBody(i) || tag(i).equals("NNPS") || tag(i).equals("NNS")) {
        int length = length(i + 1, run.end());
        return length == 2 || length == 3 ? i + 1 : -1;
      }
    }
    return edge(run, names);
  }

  /** Where the recogniser ends a name inside a run, or begins a person's at its end, or -1. */
  private int edge(Run run, List<Name> names) {
    for (Name name : names) {
      boolean person = name.type() == Name.Type.PERSON && name.end() == run.end();
      int first = person ? name.first() : name.end();
      int length = first > run.area() && first < run.end() ? length(first, run.end()) : 0;
      if ((length == 2 || length == 3) && name.end() > run.office()) {
        return first;
      }
    }
    return -1;
  }

  /** Words without particles. */
  private int length(int first, int end) {
    int length = 0;
    for (int i = first; i < end; i++) {
      length += token(i).isCapitalised() || words.isArticled(word(i)) ? 1 : 0;
    }
    return length;
  }

  private boolean isGiven(int i) {
    return words.givenNames().apply(word(i)).isPresent() && token(i).isCapitalised();
  }

  private boolean isPaired(int i) {
    return PAIRED.contains(Folding.fold(word(i)));
  }

  private boolean isBody(int i) {
    return words.isTelling(word(i)) || words.parts().isCompany(Folding.fold(word(i)));
  }

  /**
   * Puts the name into the list, and ends before it what the recogniser ran on into it.
   *
   * @param first where the name begins; nothing is done if -1
   * @return whether there was a name
   */
  private static boolean part(List<Name> names, Run run, int first) {
    if (first < 0) {
      return false;
    }
    for (int i = names.size() - 1; i >= 0; i--) {
      Name name = names.get(i);
      if (name.end() <= run.office() || name.first() >= run.end()) {
        continue;
      }
      int start = Math.max(name.first(), run.area());
      int end = Math.min(name.end(), first);
      boolean person = name.type() == Name.Type.PERSON;
      if (name.end() <= first && name.first() >= run.office() + 2 && !person) {
        continue;
      }
      names.remove(i);
      if (start < end) {
        names.add(i, new Name(start, end, person ? Name.Type.LOCATION : name.type()));
      }
    }
    names.add(new Name(first, run.end(), Name.Type.PERSON));
    return true;
  }

  private Token token(int i) {
    return document.tokens().get(i);
  }

  private String word(int i) {
    return token(i).text();
  }

  private String tag(int i) {
    return token(i).tag();
  }
}
