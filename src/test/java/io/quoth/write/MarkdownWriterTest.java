package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.quote.Quote.Type;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Markdown is read back by commonmark-java. */
class MarkdownWriterTest {
  private static Node parsed(String markdown) {
    return Parser.builder().build().parse(markdown);
  }

  private static Set<String> kinds(Node node) {
    Set<String> kinds = new TreeSet<>(Set.of(node.getClass().getSimpleName()));
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      kinds.addAll(kinds(child));
    }
    return kinds;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text leaf) {
            text.append(leaf.getLiteral());
          }
        });
    return text.toString();
  }

  @Test
  void textIsOnlyText() {
    String markdown = new MarkdownWriter().render(Hostile.result());
    Node document = parsed(markdown);
    assertEquals(
        Set.of(
            "BlockQuote", "Document", "Emphasis", "Heading", "Paragraph", "StrongEmphasis", "Text"),
        kinds(document));
    String shown = text(document);
    for (String part :
        new String[] {
          "<img src=x onerror=alert(4)> # title * item",
          "=cmd|'/c calc'!A1, \"quoted\"",
          "\u201cFirst [link](javascript:alert(1)) `code` second &amp; <script>alert(2)</script> "
              + "www.example.org https://x.example\ufffd[31m\u201d",
          "<b>Ada</b> & **Bo**, \"role\" onclick=alert(5) _x_",
          "1. Lund Radio",
          "# It was late",
          "*careful* <i>now</i>"
        }) {
      assertTrue(shown.contains(part), part + " in " + shown);
    }
    // GitHub makes links of bare addresses.
    assertTrue(markdown.contains("www\\.example.org https\\://x.example"), markdown);
  }

  @Test
  void linesThatCouldBeginSomething() {
    for (String line :
        new String[] {
          "# a", "+ a", "- a", "1. a", "12) a", "=== ", "> a", "---", "```", "a  ", ": b"
        }) {
      Node document = parsed(Markdown.escaped(line));
      assertEquals(Set.of("Document", "Paragraph", "Text"), kinds(document), line);
      assertEquals(line.strip(), text(document).strip());
    }
  }

  @Test
  void whoThenWhatThenHow() {
    Sample sample =
        new Sample("The roads, said Ada, were \u201cnot safe\u201d at all.")
            .speaker("Ada Lind", "person", "mayor", 1)
            .quote(Type.MIXED, "The roads", "were \u201cnot safe\u201d at all")
            .verbatim("not safe")
            .cue("said", "say", CueClass.SPEECH)
            .by(0);
    assertEquals(
        """
        ## sample

        1 quote

        **Ada Lind**, mayor

        > The roads were \u201c**not safe**\u201d at all

        mixed, said, confidence 0.90

        """,
        new MarkdownWriter().render(sample.build()));
  }
}
