package io.quoth.quote;

import io.quoth.classify.Features;
import io.quoth.classify.SequenceModel;
import io.quoth.lexicon.Cues;
import io.quoth.mention.Cast;
import java.util.List;

/** What the learned decisions of this room look at, opened for those who train them. */
public final class Evidence {
  private final Syntax syntax;
  private final Features features = new Features();

  public Evidence(Cast cast, Cues cues) {
    syntax = new Syntax(cast, cues);
  }

  /** Labels of the units of a cue's window. */
  public static List<String> labels() {
    return FrameFinder.LABELS;
  }

  /** Tokens that could be cues. */
  public List<Integer> candidates() {
    return FrameFinder.candidates(syntax);
  }

  /** Hashed features of a candidate cue. */
  public int[] cue(int token) {
    new CueFeatures(syntax).of(token, features);
    return features.toArray();
  }

  /** The units that a cue can reach, as half-open token ranges, and their features. */
  public Reach reach(int cue) {
    Window window = Window.around(syntax, cue);
    int[][] units = new int[window.units.size()][];
    for (int i = 0; i < units.length; i++) {
      units[i] = new int[] {window.units.get(i).first(), window.units.get(i).end()};
    }
    return new Reach(units, window.cueUnit, new FrameFeatures(syntax, window));
  }

  /**
   * @param units first token and token behind the last of each unit
   * @param cueUnit place of the cue among them
   */
  public record Reach(int[][] units, int cueUnit, SequenceModel.Source features) {}

  /** Hashed features of a region inside quotation marks being speech. */
  public int[] region(int marked) {
    new RegionFeatures(syntax).of(syntax.document.marked().get(marked), features);
    return features.toArray();
  }
}
