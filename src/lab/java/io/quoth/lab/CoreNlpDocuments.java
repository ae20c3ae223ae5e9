package io.quoth.lab;

import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.document.Document;
import io.quoth.document.Paragraph;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Name;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents and names as CoreNLP made them, for the development of the rooms behind. */
final class CoreNlpDocuments {
  /** A document with the names that CoreNLP found. */
  record Annotated(Document document, List<Name> names) {}

  private CoreNlpDocuments() {}

  /** Reads the annotation of the articles whose texts are given by id. */
  static Map<String, Annotated> read(Path file, Map<String, String> texts) throws IOException {
    Map<String, Annotated> documents = new LinkedHashMap<>();
    String id = null;
    List<List<String[]>> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#doc")) {
          put(documents, id, texts, sentences, rows);
          id = line.substring(4).strip().replaceAll("\\.txt(\\.xml)?$", "");
        } else if (line.isEmpty()) {
          sentences.add(rows);
          rows = new ArrayList<>();
        } else {
          rows.add(line.split("\t", -1));
        }
      }
    }
    put(documents, id, texts, sentences, rows);
    return documents;
  }

  private static void put(
      Map<String, Annotated> documents,
      String id,
      Map<String, String> texts,
      List<List<String[]>> sentences,
      List<String[]> rows) {
    sentences.add(List.copyOf(rows));
    rows.clear();
    sentences.removeIf(List::isEmpty);
    String text = id == null ? null : texts.get(id);
    if (text != null && !sentences.isEmpty()) {
      documents.put(id, annotated(id, text, sentences));
    }
    sentences.clear();
  }

  private static Annotated annotated(String id, String text, List<List<String[]>> rows) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    int opened = 0;
    for (List<String[]> sentence : rows) {
      int first = tokens.size();
      for (String[] row : sentence) {
        Span span = new Span(Integer.parseInt(row[1]), Integer.parseInt(row[2]));
        int head = Integer.parseInt(row[5]);
        tokens.add(
            new Token(
                tokens.size(),
                span,
                span.of(text),
                row[3],
                row[7],
                head == 0 ? -1 : first + head - 1,
                row[6]));
      }
      names(sentence, first, names);
      Span span =
          new Span(tokens.get(first).span().start(), tokens.get(tokens.size() - 1).span().end());
      if (first > 0
          && text.substring(tokens.get(first - 1).span().end(), span.start()).contains("\n")) {
        paragraphs.add(paragraph(paragraphs.size(), sentences, opened));
        opened = sentences.size();
      }
      sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), paragraphs.size()));
    }
    paragraphs.add(paragraph(paragraphs.size(), sentences, opened));
    Document document =
        new Document(Article.of(id, text), paragraphs, sentences, tokens, List.of(), List.of());
    return new Annotated(document, names);
  }

  private static Paragraph paragraph(int index, List<Sentence> sentences, int first) {
    Span span = sentences.get(first).span().cover(sentences.get(sentences.size() - 1).span());
    return new Paragraph(index, span, first, sentences.size());
  }

  private static void names(List<String[]> sentence, int first, List<Name> names) {
    int i = 0;
    while (i < sentence.size()) {
      String label = sentence.get(i)[4];
      int end = i + 1;
      while (end < sentence.size() && sentence.get(end)[4].equals(label)) {
        end++;
      }
      switch (label) {
        case "PERSON" -> names.add(new Name(first + i, first + end, Name.Type.PERSON));
        case "ORGANIZATION" -> names.add(new Name(first + i, first + end, Name.Type.ORGANISATION));
        case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE" ->
            names.add(new Name(first + i, first + end, Name.Type.LOCATION));
        default -> {}
      }
      i = end;
    }
  }
}
