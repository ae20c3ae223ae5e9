package io.quoth.write;

import io.quoth.article.Lists;
import io.quoth.quote.Quote;
import io.quoth.quote.Quotes;
import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Continuations;
import io.quoth.speaker.Speaker;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which quotes go into the output, and what of them is one.
 *
 * @param types those to keep
 * @param speakers words of a name or alias; a quote of any speaker that fits one is kept; all are,
 *     where there are none
 * @param minConfidence from 0 to 1
 * @param thoughts whether to keep thoughts, beliefs and intentions
 * @param joined whether {@code "A," he said. "B."} is one quote ({@link Continuations}); they are
 *     joined before any is left out
 */
public record Selection(
    Set<Quote.Type> types,
    List<String> speakers,
    double minConfidence,
    boolean thoughts,
    boolean joined)
    implements Serializable {
  /** Letters of the Latin script that take no accent apart when decomposed. */
  private static final String STROKED = "ıøłđðþæœß";

  private static final List<String> PLAIN =
      List.of("i", "o", "l", "d", "d", "th", "ae", "oe", "ss");

  public Selection {
    types = Set.copyOf(types);
    speakers = List.copyOf(speakers);
  }

  /** All that was said or written: what is kept when nobody asks for anything else. */
  public static Selection said() {
    return new Selection(EnumSet.allOf(Quote.Type.class), List.of(), 0, false, false);
  }

  /** All that is reported, thoughts, intentions and topics too. */
  public static Selection everything() {
    return new Selection(EnumSet.allOf(Quote.Type.class), List.of(), 0, true, false);
  }

  /**
   * The quotes that are kept, numbered anew, with the speakers that they name: first those who are
   * quoted, in order of their first quote, then those who are candidates only.
   */
  public Attributions apply(Attributions found) {
    Attributions all = joined ? Continuations.joined(found) : found;
    List<Attribution> kept = Lists.filter(all.attributions(), a -> keeps(a, all.speakers()));
    int[] speakerAt = speakersInOrder(kept, all.speakers().size());
    int[] quoteAt = new int[all.attributions().size()];
    Arrays.fill(quoteAt, -1);
    for (int i = 0; i < kept.size(); i++) {
      quoteAt[kept.get(i).quote().index()] = i;
    }
    List<Attribution> renumbered = new ArrayList<>(kept.size());
    for (Attribution a : kept) {
      renumbered.add(renumber(a, quoteAt, outer(a.quote(), all, quoteAt), speakerAt));
    }
    return new Attributions(
        new Quotes(all.quotes().cast(), Lists.map(renumbered, Attribution::quote)),
        speakers(all.speakers(), speakerAt, renumbered),
        renumbered);
  }

  private boolean keeps(Attribution attribution, List<Speaker> everybody) {
    Quote quote = attribution.quote();
    return types.contains(quote.type())
        && attribution.confidence() >= minConfidence
        && (thoughts || quote.isSaid())
        && (speakers.isEmpty()
            || attribution.speaker().isPresent()
                && fits(everybody.get(attribution.speaker().getAsInt())));
  }

  private boolean fits(Speaker speaker) {
    for (String wanted : speakers) {
      String words = words(wanted);
      if (words(speaker.name()).contains(words)
          || Lists.any(speaker.aliases(), alias -> words(alias).contains(words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase has no word that a name could have. */
  public static boolean wordless(String phrase) {
    return words(phrase).isBlank();
  }

  /** The words without case and accents, a space before, between and behind them. */
  static String words(String phrase) {
    String lower = Normalizer.normalize(phrase, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(" ");
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (STROKED.indexOf(c) >= 0) {
        out.append(PLAIN.get(STROKED.indexOf(c)));
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }

  /** For each speaker its new place, or -1. */
  private static int[] speakersInOrder(List<Attribution> kept, int size) {
    int[] place = new int[size];
    Arrays.fill(place, -1);
    int next = 0;
    for (Attribution a : kept) {
      if (a.speaker().isPresent() && place[a.speaker().getAsInt()] < 0) {
        place[a.speaker().getAsInt()] = next++;
      }
    }
    for (Attribution a : kept) {
      for (int candidate : a.candidates()) {
        if (place[candidate] < 0) {
          place[candidate] = next++;
        }
      }
    }
    return place;
  }

  private static List<Speaker> speakers(
      List<Speaker> all, int[] place, List<Attribution> renumbered) {
    int[] quotes = Attributions.quotes(renumbered, all.size());
    TreeMap<Integer, Speaker> kept = new TreeMap<>();
    for (int i = 0; i < place.length; i++) {
      if (place[i] >= 0) {
        kept.put(place[i], all.get(i).quoted(quotes[place[i]]));
      }
    }
    return List.copyOf(kept.values());
  }

  /** The new place of the nearest quote around this one that is kept, or -1. */
  private static int outer(Quote quote, Attributions all, int[] quoteAt) {
    int outer = quote.nestedIn();
    while (outer >= 0 && quoteAt[outer] < 0) {
      outer = all.attributions().get(outer).quote().nestedIn();
    }
    return outer < 0 ? -1 : quoteAt[outer];
  }

  private static Attribution renumber(Attribution a, int[] quoteAt, int nestedIn, int[] speakerAt) {
    Quote q = a.quote();
    return new Attribution(
        q.numbered(quoteAt[q.index()], nestedIn),
        a.status(),
        a.mention(),
        a.speaker().isPresent()
            ? OptionalInt.of(speakerAt[a.speaker().getAsInt()])
            : OptionalInt.empty(),
        a.confidence(),
        a.decidedBy(),
        Lists.map(a.candidates(), c -> speakerAt[c]),
        a.via());
  }
}
