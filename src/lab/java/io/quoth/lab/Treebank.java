package io.quoth.lab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quoth.article.Span;
import io.quoth.document.Paragraphs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tagged texts to train on and to measure with: GUM (by hand) and PolNeAR (by CoreNLP), both in one
 * shape. Words with hyphens are one token, as in the Penn Treebank.
 */
final class Treebank {
  /** A word, its place in the paragraph, and its annotation. */
  record Word(int start, int end, String text, String tag, String lemma) {
    boolean isMark() {
      return tag.equals("``") || tag.equals("''");
    }
  }

  /** A paragraph and the words of each of its sentences. */
  record Block(String text, List<List<Word>> sentences) {}

  /** An article. */
  record Text(String id, List<Block> blocks) {
    Stream<List<Word>> sentences() {
      return blocks.stream().flatMap(block -> block.sentences().stream());
    }
  }

  /** What to learn from and what to measure with; no document is in both. */
  record Split(List<Text> train, List<Text> test, List<Text> news) {}

  /** Every tenth document of the others is held out, and all of its news. */
  private static final int HELD_OUT = 10;

  private Treebank() {}

  static Split gum(Path data) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(data.resolve("gum"))) {
      files = list.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
    }
    Split split = new Split(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int place = 0;
    for (Path file : files) {
      Text text = conllu(file);
      if (text.id().startsWith("GUM_news")) {
        split.news().add(text);
      } else if (place++ % HELD_OUT == 0) {
        split.test().add(text);
      } else {
        split.train().add(text);
      }
    }
    return split;
  }

  private static Text conllu(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<List<Word>> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
        blocks.add(new Block(text.toString().stripTrailing(), List.copyOf(sentences)));
        text.setLength(0);
        sentences.clear();
      } else if (line.isEmpty() && !rows.isEmpty()) {
        sentences.add(words(rows, text));
        rows.clear();
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        rows.add(line.split("\t"));
      }
    }
    blocks.add(new Block(text.toString().stripTrailing(), List.copyOf(sentences)));
    blocks.removeIf(block -> block.sentences().isEmpty());
    return new Text(file.getFileName().toString().replace(".conllu", ""), blocks);
  }

  private static List<Word> words(List<String[]> rows, StringBuilder text) {
    List<Word> words = new ArrayList<>();
    Map<String, Boolean> gap = new HashMap<>();
    for (String[] row : rows) {
      int dash = row[0].indexOf('-');
      if (dash > 0) {
        int last = Integer.parseInt(row[0].substring(dash + 1));
        for (int i = Integer.parseInt(row[0].substring(0, dash)); i < last; i++) {
          gap.put(Integer.toString(i), false);
        }
        gap.put(Integer.toString(last), !row[9].contains("SpaceAfter=No"));
      } else if (row[0].indexOf('.') < 0) {
        int start = text.length();
        text.append(row[1]);
        words.add(new Word(start, text.length(), row[1], penn(row[1], row[4]), row[2]));
        if (gap.getOrDefault(row[0], !row[9].contains("SpaceAfter=No"))) {
          text.append(' ');
        }
      }
    }
    return hyphened(words);
  }

  /** GUM tells the preposition "to" from the infinitive's; Penn has one tag for both. */
  private static String penn(String word, String tag) {
    return word.equalsIgnoreCase("to") && tag.equals("IN") ? "TO" : tag;
  }

  /**
   * Joins what GUM parts at hyphens. What ends in a participle, or in a name behind a small letter,
   * is an adjective then.
   */
  private static List<Word> hyphened(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Word before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean tail = before != null && before.end() == word.start() && i > 0;
      boolean behind = tail && words.get(i - 1).tag().equals("HYPH");
      boolean hyphen = tail && word.tag().equals("HYPH");
      if (hyphen || behind) {
        boolean small = Character.isLowerCase(before.text().charAt(0));
        boolean adjective = word.tag().equals("VBN") || small && word.tag().equals("NNP");
        String tag = hyphen ? before.tag() : adjective ? "JJ" : word.tag();
        joined.set(
            joined.size() - 1,
            new Word(
                before.start(),
                word.end(),
                before.text() + word.text(),
                tag,
                before.lemma() + word.lemma()));
      } else {
        joined.add(word.tag().equals("HYPH") ? retagged(word, ":") : word);
      }
    }
    return joined;
  }

  private static Word retagged(Word word, String tag) {
    return new Word(word.start(), word.end(), word.text(), tag, word.lemma());
  }

  /** PolNeAR's {@code train} or {@code dev} with the words, tags and sentences of CoreNLP. */
  static List<Text> polnear(Path data, String part) throws IOException {
    Map<String, String> texts = texts(data.resolve("quotes/polnear-" + part + ".jsonl"));
    List<Text> all = new ArrayList<>();
    Path file = data.resolve("quotes/polnear-" + part + "-corenlp.tsv");
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String id = null;
      List<List<Word>> sentences = new ArrayList<>();
      List<Word> words = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#doc\t")) {
          add(id, texts, sentences, all);
          id = line.substring(5).replace(".txt.xml", "");
        } else if (line.isEmpty()) {
          if (!words.isEmpty()) {
            sentences.add(List.copyOf(words));
            words.clear();
          }
        } else {
          String[] row = line.split("\t");
          int start = Integer.parseInt(row[1]);
          words.add(new Word(start, Integer.parseInt(row[2]), row[0], row[3], row[7]));
        }
      }
      add(id, texts, sentences, all);
    }
    return all;
  }

  private static void add(
      String id, Map<String, String> texts, List<List<Word>> sentences, List<Text> all) {
    String text = texts.get(id);
    if (text != null) {
      all.add(new Text(id, blocks(text, sentences)));
    }
    sentences.clear();
  }

  /** The paragraphs that no sentence of CoreNLP's runs over the edge of. */
  private static List<Block> blocks(String text, List<List<Word>> sentences) {
    List<Block> blocks = new ArrayList<>();
    int next = 0;
    for (Span span : Paragraphs.of(text)) {
      List<List<Word>> inside = new ArrayList<>();
      boolean whole = next == 0 || end(sentences.get(next - 1)) <= span.start();
      while (next < sentences.size() && start(sentences.get(next)) < span.end()) {
        List<Word> sentence = sentences.get(next++);
        whole &= start(sentence) >= span.start() && end(sentence) <= span.end();
        if (whole) {
          inside.add(moved(sentence, span, text));
        }
      }
      if (whole && !inside.isEmpty()) {
        blocks.add(new Block(span.of(text), inside));
      }
    }
    return blocks;
  }

  private static int start(List<Word> sentence) {
    return sentence.get(0).start();
  }

  private static int end(List<Word> sentence) {
    return sentence.get(sentence.size() - 1).end();
  }

  private static List<Word> moved(List<Word> sentence, Span span, String text) {
    List<Word> moved = new ArrayList<>();
    for (Word word : sentence) {
      String form = text.substring(word.start(), word.end());
      int start = word.start() - span.start();
      moved.add(new Word(start, start + form.length(), form, word.tag(), word.lemma()));
    }
    return moved;
  }

  private static Map<String, String> texts(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    JsonFactory factory = new JsonFactory();
    for (String line : Files.readAllLines(file)) {
      try (JsonParser json = factory.createParser(line)) {
        String id = null;
        String text = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          if (field.equals("id")) {
            id = json.getText();
          } else if (field.equals("text")) {
            text = json.getText();
          } else {
            json.skipChildren();
          }
        }
        texts.put(id, text);
      }
    }
    return texts;
  }
}
