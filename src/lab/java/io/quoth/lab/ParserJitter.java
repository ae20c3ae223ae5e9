package io.quoth.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Tags with the mistakes of a tagger: now and then a word's tag is drawn anew from all the tags
 * that the word has in the training data, so that a parser learns not to trust them blindly.
 */
final class ParserJitter {
  private final Map<String, List<String>> seen = new HashMap<>();
  private final double share;

  /**
   * @param share of the tokens to draw a new tag for; most draw the tag that they had
   */
  ParserJitter(List<ParserData.Tree> trees, double share) {
    this.share = share;
    for (ParserData.Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        seen.computeIfAbsent(key(tree, i), word -> new ArrayList<>()).add(tree.tags().get(i));
      }
    }
  }

  private static String key(ParserData.Tree tree, int token) {
    return tree.words().get(token).toLowerCase(Locale.ROOT);
  }

  List<String> tags(ParserData.Tree tree, Random random) {
    List<String> tags = new ArrayList<>(tree.tags());
    for (int i = 0; i < tags.size(); i++) {
      if (random.nextDouble() < share) {
        List<String> other = seen.get(key(tree, i));
        if (other != null) {
          tags.set(i, other.get(random.nextInt(other.size())));
        }
      }
    }
    return tags;
  }
}
