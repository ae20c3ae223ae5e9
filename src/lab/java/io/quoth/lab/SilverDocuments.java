package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.*;
import io.quoth.mention.*;
import java.io.IOException;
import java.nio.file.*;
import java.util.*;

/** Documents from another program's tokens, tags and trees: what ours are measured against. */
public final class SilverDocuments {
  private record Row(Span span, String tag, String ner, int head, String relation, String lemma) {}

  private final Map<String, List<List<Row>>> sentences = new HashMap<>();

  public SilverDocuments(Path tsv) throws IOException {
    List<List<Row>> doc = null;
    List<Row> sentence = new ArrayList<>();
    for (String line : Files.readAllLines(tsv)) {
      if (line.startsWith("#doc\t")) {
        doc = new ArrayList<>();
        sentence = new ArrayList<>();
        doc.add(sentence);
        sentences.put(line.substring(5).replace(".txt.xml", ""), doc);
      } else if (line.isEmpty()) {
        if (!sentence.isEmpty()) {
          sentence = new ArrayList<>();
          doc.add(sentence);
        }
      } else {
        String[] p = line.split("\t", -1);
        int k = p.length - 8;
        if (k < 0) continue;
        sentence.add(
            new Row(
                new Span(Integer.parseInt(p[k + 1]), Integer.parseInt(p[k + 2])),
                p[k + 3],
                p[k + 4],
                p[k + 5].isEmpty() ? 0 : Integer.parseInt(p[k + 5]),
                p[k + 6],
                p[k + 7].toLowerCase()));
      }
    }
  }

  static boolean ours = Boolean.getBoolean("ours");
  Parser[] parsers; Names[] recog; io.quoth.lexicon.GivenNames given;
  void load(boolean folds) throws IOException {
    if (!ours) return;
    given = io.quoth.lexicon.GivenNames.read();
    Path d = folds ? Path.of("/work/tmp-folds") : Path.of("models");
    io.quoth.classify.WordClusters cl; try (var in = Files.newInputStream(Path.of("models/clusters.bin"))) { cl = io.quoth.classify.WordClusters.read(in); }
    parsers = new Parser[2]; recog = new Names[2];
    for (int k = 0; k < 2; k++) {
      parsers[k] = new Parser(Proto.m(d, folds ? "parser-" + k + ".bin" : "parser.bin"));
      boolean nf = folds && Files.exists(d.resolve("names-" + k + ".bin")); recog[k] = new Names(Proto.m(nf ? d : Path.of("models"), nf ? "names-" + k + ".bin" : "names.bin"), cl, given);
    }
  }
  int number = 0;

  public Cast cast(Polnear.Annotated a) {
    int fold = number++ % 2;
    String text = a.text();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> ss = new ArrayList<>();
    List<io.quoth.document.Paragraph> ps = new ArrayList<>();
    List<String> ners = new ArrayList<>();
    int pfirst = 0;
    int lastEnd = 0;
    for (List<Row> rows : sentences.getOrDefault(a.id(), List.of())) {
      if (rows.isEmpty()) continue;
      int base = tokens.size();
      int start = rows.get(0).span().start();
      if (!ss.isEmpty() && text.substring(Math.min(lastEnd, start), start).contains("\n")) {
        ps.add(
            new io.quoth.document.Paragraph(
                ps.size(), new Span(ss.get(pfirst).span().start(), lastEnd), pfirst, ss.size()));
        pfirst = ss.size();
      }
      for (Row r : rows) {
        tokens.add(
            new Token(
                tokens.size(),
                r.span(),
                r.span().of(text),
                r.tag().isEmpty() ? "NN" : r.tag(),
                r.lemma(),
                r.head() == 0 ? -1 : base + r.head() - 1,
                r.relation()));
        ners.add(r.ner());
      }
      lastEnd = rows.get(rows.size() - 1).span().end();
      ss.add(new Sentence(ss.size(), new Span(start, lastEnd), base, tokens.size(), ps.size()));
    }
    if (!ss.isEmpty())
      ps.add(
          new io.quoth.document.Paragraph(
              ps.size(), new Span(ss.get(pfirst).span().start(), lastEnd), pfirst, ss.size()));
    List<Marked> marked = new ArrayList<>();
    Document d0 = new Document(Article.of(a.id(), text), ps, ss, tokens, List.of(), List.of());
    for (Span m : a.marked()) {
      if (!marked.isEmpty() && marked.get(marked.size() - 1).outer().end() > m.start()) continue;
      int f = d0.tokenAt(m.start());
      int e = d0.tokenAt(m.end());
      while (e > f && tokens.get(e - 1).span().start() >= m.end()) e--;
      if (e <= f) continue;
      marked.add(
          new Marked(
              marked.size(),
              new Span(Math.max(0, m.start() - 1), Math.min(text.length(), m.end() + 1)),
              m,
              f,
              e,
              -1,
              true,
              -1));
    }
    Document d = new Document(Article.of(a.id(), text), ps, ss, tokens, marked, List.of());
    if (ours) {
      return new CastFinder(x -> recog[fold].find(x).stream().map(n -> new Name(n.first(), n.end(), Name.Type.valueOf(n.type().name()))).toList(),
        w -> given.bearer(w).map(b -> switch (b) { case MEN -> Gender.MALE; case WOMEN -> Gender.FEMALE; default -> Gender.UNKNOWN; })).find(d);
    }
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String ner = ners.get(i);
      if (ner.equals("PERSON") || ner.equals("ORGANIZATION") || ner.equals("LOCATION")) {
        int j = i + 1;
        while (j < tokens.size() && ners.get(j).equals(ner)) j++;
        names.add(new Name(i, j, ner.equals("PERSON") ? Name.Type.PERSON : ner.equals("ORGANIZATION") ? Name.Type.ORGANISATION : Name.Type.LOCATION));
        i = j - 1;
      }
    }
    return new CastFinder(x -> names, w -> Optional.empty()).find(d);
  }
}
