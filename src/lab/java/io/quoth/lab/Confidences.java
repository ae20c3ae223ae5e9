package io.quoth.lab;

import io.quoth.tally.Comparison;
import io.quoth.tally.Guess;
import io.quoth.tally.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How sure quoth was of each quote that it found, and whether it was right; the surest first. */
final class Confidences {
  private static final int TENTHS = 10;

  /** A quote or passage: right if its content matches and its speaker is right. */
  private record Claim(double confidence, boolean right) {}

  /**
   * Part of the claims, the surest.
   *
   * @param coverage share of all claims, 0 to 1
   * @param precision share of these that are right
   * @param least confidence of the least sure of them
   */
  record Point(double coverage, double precision, double least) {}

  private final List<Claim> claims = new ArrayList<>();

  Confidences(List<Comparison> articles) {
    for (Comparison article : articles) {
      Set<Item<Guess>> right = Collections.newSetFromMap(new IdentityHashMap<>());
      article.pairs().stream()
          .filter(pair -> pair.verdict().right())
          .forEach(pair -> right.add(pair.found()));
      for (Item<Guess> item : article.found()) {
        claims.add(new Claim(item.quote().confidence(), right.contains(item)));
      }
    }
    claims.sort(Comparator.comparingDouble((Claim c) -> -c.confidence()));
  }

  /** A row for each tenth of the scale in which there are claims. */
  String tenths() {
    Sheet sheet = new Sheet("confidence", "mean", "right", "off by", "quotes");
    for (int tenth = TENTHS - 1; tenth >= 0; tenth--) {
      List<Claim> part = tenth(tenth);
      if (part.isEmpty()) {
        continue;
      }
      sheet.row(
          String.format(
              Locale.ROOT, "%.1f to %.1f", tenth / (double) TENTHS, (tenth + 1) / (double) TENTHS),
          Sheet.share(mean(part)),
          Sheet.share(right(part)),
          Sheet.change(right(part) - mean(part)),
          Integer.toString(part.size()));
    }
    return sheet.toString();
  }

  /** Expected calibration error (Naeini et al. 2015), over tenths of the scale: 0 is perfect. */
  double error() {
    double sum = 0;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      List<Claim> part = tenth(tenth);
      sum += Math.abs(mean(part) - right(part)) * part.size();
    }
    return claims.isEmpty() ? 0 : sum / claims.size();
  }

  private List<Claim> tenth(int tenth) {
    return claims.stream().filter(c -> tenth(c.confidence()) == tenth).toList();
  }

  private static int tenth(double confidence) {
    return Math.min(TENTHS - 1, (int) (confidence * TENTHS));
  }

  private static double mean(List<Claim> part) {
    return part.stream().mapToDouble(Claim::confidence).average().orElse(0);
  }

  private static double right(List<Claim> part) {
    return part.stream().mapToInt(c -> c.right() ? 1 : 0).average().orElse(0);
  }

  /** The surest claims, up to a share of all. */
  Point at(double coverage) {
    if (claims.isEmpty()) {
      return new Point(coverage, 0, 0);
    }
    int size = Math.max(1, (int) Math.round(claims.size() * coverage));
    List<Claim> kept = claims.subList(0, size);
    return new Point((double) size / claims.size(), right(kept), kept.get(size - 1).confidence());
  }
}
