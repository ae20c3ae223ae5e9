package io.quoth.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads dependency trees, all in one inventory of relations: that of Universal Dependencies 1 as
 * CoreNLP writes it.
 */
final class ParserData {
  /**
   * A sentence and its tree.
   *
   * @param document running number of its document in its file or folder
   * @param heads from 1; 0 at the root
   */
  record Tree(
      int document, List<String> words, List<String> tags, int[] heads, String[] relations) {
    int size() {
      return heads.length;
    }
  }

  /** Rare relations of the silver trees, and those that say no more than another one to us. */
  private static final Map<String, String> MERGED =
      Map.ofEntries(
          Map.entry("det:predet", "det"),
          Map.entry("cc:preconj", "cc"),
          Map.entry("csubjpass", "csubj"),
          Map.entry("nmod:npmod", "nmod:tmod"));

  /** Universal Dependencies 2 to 1; what is not named here keeps its name. */
  private static final Map<String, String> VERSION_1 =
      Map.ofEntries(
          Map.entry("nsubj:pass", "nsubjpass"),
          Map.entry("nsubj:outer", "nsubj"),
          Map.entry("csubj:pass", "csubj"),
          Map.entry("csubj:outer", "csubj"),
          Map.entry("aux:pass", "auxpass"),
          Map.entry("obj", "dobj"),
          Map.entry("obl", "nmod"),
          Map.entry("obl:agent", "nmod"),
          Map.entry("obl:unmarked", "nmod:tmod"),
          Map.entry("nmod:unmarked", "nmod:tmod"),
          Map.entry("nmod:desc", "compound"),
          Map.entry("flat", "compound"),
          Map.entry("fixed", "mwe"),
          Map.entry("advcl:relcl", "advcl"),
          Map.entry("goeswith", "compound"),
          Map.entry("reparandum", "dep"),
          Map.entry("vocative", "dep"),
          Map.entry("list", "dep"),
          Map.entry("orphan", "dep"),
          Map.entry("dislocated", "dep"));

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

  private ParserData() {}

  /** The trees of a table of word, begin, end, tag, entity, head, relation and lemma. */
  static List<Tree> silver(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    int document = -1;
    for (String line : Files.readString(file).split("\n")) {
      String[] cells = line.split("\t");
      if (cells.length == 8) {
        rows.add(new String[] {cells[0], cells[3], cells[5], cells[6]});
      } else {
        flush(document, rows, trees);
        document += line.startsWith("#doc\t") ? 1 : 0;
      }
    }
    flush(document, rows, trees);
    return trees;
  }

  /** The trees of a folder of CoNLL-U files, documents in order of their names. */
  static List<Tree> gold(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.conllu")) {
      found.forEach(files::add);
    }
    List<Tree> trees = new ArrayList<>();
    int document = 0;
    for (Path file : files) {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readString(file).split("\n")) {
        String[] cells = line.split("\t");
        if (cells.length == 10 && cells[0].chars().allMatch(Character::isDigit)) {
          rows.add(new String[] {cells[1], cells[4], cells[6], cells[7]});
        } else if (line.isEmpty()) {
          flushGold(document, rows, trees);
        }
      }
      flushGold(document++, rows, trees);
    }
    return trees;
  }

  /** Whether a document of the folder is news, in order of their names. */
  static List<Boolean> news(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.conllu")) {
      found.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names.stream().map(name -> name.startsWith("GUM_news")).toList();
  }

  private static void flush(int document, List<String[]> rows, List<Tree> into) {
    if (!rows.isEmpty()) {
      List<String> words = rows.stream().map(row -> row[0]).toList();
      List<String> tags = rows.stream().map(row -> row[1]).toList();
      int[] heads = rows.stream().mapToInt(row -> Integer.parseInt(row[2])).toArray();
      String[] relations =
          rows.stream().map(row -> MERGED.getOrDefault(row[3], row[3])).toArray(String[]::new);
      into.add(new Tree(document, words, tags, heads, relations));
      rows.clear();
    }
  }

  private static void flushGold(int document, List<String[]> rows, List<Tree> into) {
    int before = into.size();
    flush(document, rows, into);
    if (into.size() > before) {
      Tree tree = into.get(before);
      coordinations(tree);
      names(tree);
      rename(tree);
    }
  }

  /** Conjunctions and commas hang from the first conjunct in version 1, from the next one in 2. */
  private static void coordinations(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      int head = tree.heads()[i];
      boolean joins =
          tree.relations()[i].equals("cc")
              || tree.relations()[i].equals("punct") && ",:".contains(tree.tags().get(i));
      if (joins && head > i + 1 && tree.relations()[head - 1].equals("conj")) {
        int first = tree.heads()[head - 1];
        if (first < i + 1) {
          tree.heads()[i] = first;
        }
      }
    }
  }

  /** A name's head is its last word in the silver trees, its first in version 2. */
  private static void names(Tree tree) {
    for (int i = 1; i <= tree.size(); i++) {
      int last = lastOfName(tree, i);
      if (last > 0) {
        tree.heads()[last - 1] = tree.heads()[i - 1];
        tree.relations()[last - 1] = tree.relations()[i - 1];
        tree.heads()[i - 1] = last;
        tree.relations()[i - 1] = "compound";
        for (int j = 1; j <= tree.size(); j++) {
          if (tree.heads()[j - 1] == i && j != last) {
            tree.heads()[j - 1] = last;
          }
        }
      }
    }
  }

  private static int lastOfName(Tree tree, int first) {
    int last = 0;
    for (int j = first + 1; j <= tree.size(); j++) {
      if (tree.heads()[j - 1] == first
          && tree.relations()[j - 1].equals("flat")
          && tree.tags().get(j - 1).startsWith("NNP")) {
        last = j;
      }
    }
    return last;
  }

  private static void rename(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      String relation = tree.relations()[i];
      if (relation.equals("advmod") && NEGATIONS.contains(tree.words().get(i).toLowerCase())) {
        relation = "neg";
      } else if (relation.equals("det") && tree.words().get(i).equalsIgnoreCase("no")) {
        relation = "neg";
      }
      relation = VERSION_1.getOrDefault(relation, relation);
      tree.relations()[i] = MERGED.getOrDefault(relation, relation);
    }
  }

  /** Whether a tree has one root, and no two of its arcs cross. */
  static boolean projective(Tree tree) {
    int roots = 0;
    for (int i = 1; i <= tree.size(); i++) {
      roots += tree.heads()[i - 1] == 0 ? 1 : 0;
      for (int j = i + 1; j <= tree.size(); j++) {
        if (crosses(i, head(tree, i), j, head(tree, j))) {
          return false;
        }
      }
    }
    return roots == 1 && reachesRoot(tree);
  }

  private static int head(Tree tree, int node) {
    int head = tree.heads()[node - 1];
    return head == 0 ? tree.size() + 1 : head;
  }

  private static boolean crosses(int a, int b, int c, int d) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    boolean first = low < c && c < high;
    boolean second = low < d && d < high;
    boolean touching = c == low || c == high || d == low || d == high;
    return !touching && first != second;
  }

  private static boolean reachesRoot(Tree tree) {
    for (int i = 1; i <= tree.size(); i++) {
      int at = i;
      for (int steps = 0; at != 0; steps++) {
        if (steps > tree.size()) {
          return false;
        }
        at = tree.heads()[at - 1];
      }
    }
    return true;
  }
}
