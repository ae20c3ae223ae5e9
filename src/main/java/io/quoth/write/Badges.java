package io.quoth.write;

import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import io.quoth.speaker.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The initials that tell the speakers of an article apart, since colours alone do not. */
final class Badges {
  /** As many as report.css has. */
  private static final int COLOURS = 8;

  private final List<String> badges = new ArrayList<>();

  Badges(List<Speaker> speakers) {
    Set<String> taken = new HashSet<>();
    for (Speaker speaker : speakers) {
      String initials = initials(speaker.name());
      String badge = initials;
      for (int i = 2; !taken.add(badge); i++) {
        badge = initials + i;
      }
      badges.add(badge);
    }
  }

  /** The first letters of the first and the last word that have one. */
  private static String initials(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("[\\s-]+")) {
      word.codePoints()
          .filter(Character::isLetterOrDigit)
          .limit(1)
          .forEach(c -> words.add(Character.toString(c).toUpperCase(Locale.ROOT)));
    }
    return switch (words.size()) {
      case 0 -> "#";
      case 1 -> words.get(0);
      default -> words.get(0) + words.get(words.size() - 1);
    };
  }

  String of(int speaker) {
    return badges.get(speaker);
  }

  /** That of a quote: of its speaker, or of all that it could be. */
  String of(Attribution attribution) {
    String who =
        switch (attribution.status()) {
          case ATTRIBUTED -> of(attribution.speaker().getAsInt());
          case AMBIGUOUS ->
              attribution.candidates().stream().map(this::of).collect(Collectors.joining("/"));
          case UNATTRIBUTED -> "\u2013";
        };
    return isDoubtful(attribution) ? who + "?" : who;
  }

  static boolean isDoubtful(Attribution attribution) {
    return attribution.status() == Attribution.Status.AMBIGUOUS || Texts.isUnsure(attribution);
  }

  /** Who said it, in words. */
  static String named(Attribution attribution, Attributions result) {
    return switch (attribution.status()) {
      case ATTRIBUTED -> result.speakers().get(attribution.speaker().getAsInt()).name();
      case AMBIGUOUS ->
          attribution.candidates().stream()
              .map(candidate -> result.speakers().get(candidate).name())
              .collect(Collectors.joining(" or ", "perhaps ", ""));
      case UNATTRIBUTED -> "nobody named";
    };
  }

  /** The class of a quote's colour. */
  static String colour(Attribution attribution) {
    return attribution.speaker().isPresent() ? colour(attribution.speaker().getAsInt()) : "nobody";
  }

  static String colour(int speaker) {
    return "c" + speaker % COLOURS;
  }
}
