package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.Invariants;
import io.quoth.Sample;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote.Type;
import io.quoth.speaker.Attributions;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final String TEXT =
      "\ud83d\ude00 News. \u201cWe will appeal,\u201d Maria Okafor told Lund Radio, \u201cat once.\u201d\n"
          + "She said the ruling was \u201cabsurd\u201d. It was late, she wrote.";

  private static Attributions sample() {
    return new Sample(TEXT)
        .speaker("Maria Okafor", "person", "mayor of Lund", 2, "She")
        .speaker("Lund Radio", "organisation", null, 0)
        .quote(Type.DIRECT, "We will appeal,", "at once.")
        .cue("told", "tell", CueClass.SPEECH)
        .mention("Maria Okafor", Kind.NAME)
        .via("Lund Radio")
        .by(0)
        .quote(Type.MIXED, "the ruling was \u201cabsurd")
        .verbatim("absurd")
        .cue("said", "say", CueClass.SPEECH)
        .mention("She", Kind.PRONOUN)
        .confidence(0.987)
        .by(0)
        .quote(Type.INDIRECT, "It was late")
        .cue("wrote", "write", CueClass.WRITING)
        .confidence(1)
        .byOneOf(0, 1)
        .quote(Type.INDIRECT, "News")
        .confidence(0)
        .byNobody()
        .warning("unclosed-quotation", 9, "a quotation mark is never closed")
        .warning("not-english", -1, "the article does not look like English")
        .build();
  }

  private static Settings settings(OffsetUnit unit, boolean text) {
    return new Settings("1.2.3", Map.of("tagger", "0123456789ab"), unit, text, false, 80, false);
  }

  @Test
  void everyUnitKeepsTheInvariants() {
    for (OffsetUnit unit : OffsetUnit.values()) {
      for (Format format :
          new Format[] {
            new JsonWriter(settings(unit, true)), new JsonlWriter(settings(unit, false))
          }) {
        Invariants.checkJson(format.render(sample()), TEXT);
      }
    }
    Invariants.check(sample());
  }

  @Test
  void whatIsWrittenIsWhatIsRendered() throws IOException {
    Settings settings = settings(OffsetUnit.CODEPOINT, true);
    for (Format format : List.of(new JsonWriter(settings), new JsonlWriter(settings))) {
      StringWriter out = new StringWriter();
      format.write(sample(), out);
      assertEquals(format.render(sample()), out.toString());
    }
  }

  @Test
  void linesHoldTheSameAsPrettyObjects() {
    String line = new JsonlWriter(settings(OffsetUnit.BYTE, true)).render(sample());
    assertEquals(line.length() - 1, line.indexOf('\n'));
    String pretty = new JsonWriter(settings(OffsetUnit.BYTE, true)).render(sample());
    assertEquals(
        line, pretty.replaceAll("\n *", "").replaceAll("(\"[a-zA-Z0-9]+\":) ", "$1") + "\n");
  }

  @Test
  void prettyObjectToTheByte() {
    Attributions one =
        new Sample("\u201cNo,\u201d Jo said.")
            .speaker("Jo", "person", null, 1)
            .quote(Type.DIRECT, "No,")
            .cue("said", "say", CueClass.SPEECH)
            .mention("Jo", Kind.NAME)
            .confidence(0.954)
            .by(0)
            .build();
    assertEquals(
        """
        {
          "schemaVersion": "1.0",
          "tool": {
            "name": "quoth",
            "version": "1.2.3",
            "models": {
              "tagger": "0123456789ab"
            }
          },
          "document": {
            "id": "sample",
            "source": null,
            "url": null,
            "title": null,
            "author": null,
            "publisher": null,
            "published": null,
            "language": "en",
            "sha256": "SHA",
            "length": 14,
            "offsetUnit": "codepoint",
            "text": null
          },
          "speakers": [
            {
              "id": "s1",
              "name": "Jo",
              "kind": "person",
              "role": null,
              "affiliation": null,
              "aliases": [],
              "quotes": 1
            }
          ],
          "quotes": [
            {
              "id": "q1",
              "type": "direct",
              "text": "No,",
              "spans": [
                {
                  "start": 1,
                  "end": 4,
                  "text": "No,"
                }
              ],
              "verbatim": [
                {
                  "start": 1,
                  "end": 4,
                  "text": "No,"
                }
              ],
              "cue": {
                "start": 9,
                "end": 13,
                "text": "said",
                "lemma": "say",
                "class": "speech"
              },
              "mention": {
                "start": 6,
                "end": 8,
                "text": "Jo",
                "kind": "name"
              },
              "speaker": {
                "id": "s1",
                "name": "Jo"
              },
              "status": "attributed",
              "confidence": 0.95,
              "decidedBy": "by-hand",
              "candidates": [],
              "via": null,
              "nestedIn": null,
              "paragraph": 1,
              "context": {
                "start": 0,
                "end": 14,
                "text": "\u201cNo,\u201d Jo said."
              }
            }
          ],
          "warnings": []
        }
        """,
        new JsonWriter(settings(OffsetUnit.CODEPOINT, false))
            .render(one)
            .replaceAll("[0-9a-f]{64}", "SHA"));
  }

  @Test
  void digestIsThatOfTheTextInUtf8() {
    // printf 'é' | sha256sum
    assertEquals(
        "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", Digest.sha256("é"));
  }

  @Test
  void contextIsTheSentencesOfQuoteAndCue() {
    String json = new JsonlWriter(settings(OffsetUnit.UTF16, false)).render(sample());
    assertTrue(json.contains("\"text\":\"It was late, she wrote.\"}}"), json);
    assertTrue(json.contains("\"paragraph\":2,\"context\""), json);
    assertFalse(json.contains("News. \u201cWe"), json);
  }
}
