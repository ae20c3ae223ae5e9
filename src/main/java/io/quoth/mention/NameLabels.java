package io.quoth.mention;

import java.util.ArrayList;
import java.util.List;

/** The labels of words in and out of names: B- at the first word, I- inside. */
public final class NameLabels {
  private static final String OUT = "O";

  /** All of them; their order is that of a model's scores. */
  public static final List<String> ALL = all();

  private NameLabels() {}

  private static List<String> all() {
    List<String> labels = new ArrayList<>(List.of(OUT));
    for (Name.Type type : Name.Type.values()) {
      labels.add("B-" + type);
      labels.add("I-" + type);
    }
    return List.copyOf(labels);
  }

  /** Names from labels, given by their indices. */
  public static List<Name> names(int[] labels) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0) {
        int first = i;
        while (i + 1 < labels.length && labels[i + 1] != 0 && labels[i + 1] % 2 == 0) {
          i++;
        }
        names.add(new Name(first, i + 1, Name.Type.values()[(labels[first] - 1) / 2]));
      }
    }
    return names;
  }
}
