package io.quoth.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.article.Span;
import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which mention a source phrase is about, and what each rule makes of it. */
class SourceRulesTest {
  private static final Entity.Sort PERSON = Entity.Sort.PERSON;

  /** The words of the mention that a source is about; a dash where it is about none. */
  private static String about(Clause clause, int first, int end, int head) {
    Scene scene = clause.scene();
    return SourceRules.mention(new Quote.Source(first, end, head), scene)
        .map(m -> scene.document.text(m.span()))
        .orElse("-");
  }

  @Test
  void theNameAtTheHeadIsMeant() {
    Clause clause =
        new Clause("Lena/NNP Roe/NNP of/IN Orhan/NNP Lund/NNP said/VBD")
            .mention(Kind.NAME, 0, 2, PERSON)
            .mention(Kind.NAME, 3, 5, PERSON);
    assertEquals("Lena Roe", about(clause, 0, 5, 1));
  }

  @Test
  void aNounThatIsNobodysGivesWayToTheNameBesideIt() {
    String words = "the/DT keeper/NN ,/, Lena/NNP Roe/NNP ,/, said/VBD";
    Clause open = new Clause(words).openMention(Kind.NOMINAL, 0, 2);
    open.mention(Kind.NAME, 3, 5, PERSON);
    assertEquals("the keeper", about(open, 0, 6, 1));
    assertEquals("Lena Roe", about(open.attached(4, 1, "appos"), 0, 6, 1));
    assertEquals("the keeper", about(open.attached(4, 6, "appos"), 0, 6, 1));
    assertEquals("the keeper", about(open.attached(4, 1, "nmod"), 0, 6, 1));
    Clause group = new Clause(words).mention(Kind.NOMINAL, 0, 2, Entity.Sort.GROUP);
    group.mention(Kind.NAME, 3, 5, PERSON).attached(4, 1, "appos");
    assertEquals("Lena Roe", about(group, 0, 6, 1));
    // Outside the source, whatever it depends on.
    assertEquals("the keeper", about(group, 0, 3, 1));
  }

  @Test
  void aNounThatIsSomebodysStays() {
    Clause clause =
        new Clause("the/DT keeper/NN ,/, Lena/NNP Roe/NNP ,/, said/VBD")
            .mention(Kind.NOMINAL, 0, 2, PERSON)
            .mention(Kind.NAME, 3, 5, PERSON)
            .attached(4, 1, "appos");
    assertEquals("the keeper", about(clause, 0, 6, 1));
  }

  @Test
  void aPronounStays() {
    Clause clause =
        new Clause("she/PRP ,/, Lena/NNP Roe/NNP ,/, said/VBD")
            .openMention(Kind.PRONOUN, 0, 1)
            .mention(Kind.NAME, 2, 4, PERSON)
            .attached(3, 0, "appos");
    assertEquals("she", about(clause, 0, 5, 0));
  }

  @Test
  void wordsOfOneGroupWithANameAreItsTitle() {
    Clause keeper = new Clause("reefkeeper/NN Lena/NNP Roe/NNP said/VBD");
    assertEquals("Lena Roe", about(keeper.mention(Kind.NAME, 1, 3, PERSON), 0, 3, 0));
    Clause longer = new Clause("acting/VBG chief/JJ reef/NN keeper/NNS Roe/NNP said/VBD");
    assertEquals("Roe", about(longer.mention(Kind.NAME, 4, 5, PERSON), 0, 5, 0));
  }

  @Test
  void aNameInFrontOfTheHeadIsMeant() {
    Clause clause =
        new Clause("Lena/NNP Roe/NNP Reefkeeper/NNP said/VBD").mention(Kind.NAME, 0, 2, PERSON);
    assertEquals("Lena Roe", about(clause, 0, 3, 2));
  }

  @Test
  void aThingIsNotWhomItIsCalledBy() {
    Clause clause = new Clause("the/DT Roe/NNP ad/NN said/VBD").mention(Kind.NAME, 1, 2, PERSON);
    assertEquals("-", about(clause, 0, 3, 2));
    Clause several = new Clause("Roe/NNP emails/NNS show/VBP it/PRP ./.");
    assertEquals("-", about(several.mention(Kind.NAME, 0, 1, PERSON), 0, 2, 1));
  }

  @Test
  void inAHeadlineThingsMayBeAVerb() {
    Clause clause = new Clause("Roe/NNP grabs/NNS lead/NN").mention(Kind.NAME, 0, 1, PERSON);
    assertEquals("Roe", about(clause, 0, 2, 1));
  }

  @Test
  void otherWordsAreNoTitle() {
    Clause clause = new Clause("friends/NNS of/IN Lena/NNP Roe/NNP said/VBD");
    assertEquals("-", about(clause.mention(Kind.NAME, 2, 4, PERSON), 0, 4, 0));
    Clause last = new Clause("keeper/NN the/DT Roe/NNP said/VBD");
    assertEquals("-", about(last.mention(Kind.NAME, 2, 3, PERSON), 0, 3, 0));
  }

  @Test
  void fiveWordsAreNoTitle() {
    String words = "old/JJ chief/JJ reef/NN keeper/NN boss/NN Roe/NNP said/VBD";
    Clause clause = new Clause(words).mention(Kind.NAME, 5, 6, PERSON);
    assertEquals("-", about(clause, 0, 6, 0));
    assertEquals("Roe", about(clause, 0, 6, 1));
  }

  @Test
  void aTitleIsThatOfAPersonOrBodyAndItsNameEndsTheSource() {
    String words = "reef/NN Roe/NNP Holdings/NNPS said/VBD";
    Clause company = new Clause(words).mention(Kind.NAME, 1, 3, Entity.Sort.ORGANISATION);
    assertEquals("Roe Holdings", about(company, 0, 3, 0));
    Clause place = new Clause(words).mention(Kind.NAME, 1, 3, Entity.Sort.LOCATION);
    assertEquals("-", about(place, 0, 3, 0));
    Clause inside = new Clause(words).mention(Kind.NAME, 1, 2, PERSON);
    assertEquals("-", about(inside, 0, 3, 0));
    Clause nobody = new Clause(words).openMention(Kind.NAME, 1, 3);
    assertEquals("-", about(nobody, 0, 3, 0));
  }

  private static Optional<Rule.Decision> decided(Rule rule, Scene scene, Quote.Source source) {
    Quote quote =
        new Quote(
            0,
            Quote.Type.INDIRECT,
            List.of(new Span(0, 1)),
            List.of(),
            Optional.empty(),
            Optional.of(source),
            Optional.empty(),
            -1,
            true,
            "by-hand",
            1);
    return rule.decide(quote, scene);
  }

  private static Optional<String> together(Clause clause, int end) {
    Scene scene = clause.scene();
    return decided(new SourceRules.Together(), scene, new Quote.Source(0, end, 0))
        .map(d -> scene.entity(d.entities().get(0)).name());
  }

  @Test
  void twoJoinedByAndSpeakAsOneIfOneHasAName() {
    String words = "Roe/NNP and/CC Lund/NNP said/VBD so/RB";
    Clause names = new Clause(words).mention(Kind.NAME, 0, 1, PERSON);
    names.mention(Kind.NAME, 2, 3, PERSON);
    assertEquals(Optional.of("Roe and Lund"), together(names, 3));
    assertEquals(Optional.empty(), together(names, 2));
    for (Kind kind : List.of(Kind.NOMINAL, Kind.PRONOUN)) {
      Clause first = new Clause(words).mention(Kind.NAME, 0, 1, PERSON);
      assertEquals(Optional.of("Roe and Lund"), together(first.openMention(kind, 2, 3), 3));
      Clause second = new Clause(words).openMention(kind, 0, 1);
      second.mention(Kind.NAME, 2, 3, PERSON);
      assertEquals(Optional.of("Roe and Lund"), together(second, 3));
      Clause neither = new Clause(words).openMention(kind, 0, 1).openMention(kind, 2, 3);
      assertEquals(Optional.empty(), together(neither, 3));
    }
  }

  @Test
  void whatIsNotJoinedSpeaksAlone() {
    Clause comma = new Clause("Roe/NNP ,/, Lund/NNP said/VBD").mention(Kind.NAME, 0, 1, PERSON);
    assertEquals(Optional.empty(), together(comma.mention(Kind.NAME, 2, 3, PERSON), 3));
    Clause end = new Clause("Roe/NNP and/CC").mention(Kind.NAME, 0, 1, PERSON);
    assertEquals(Optional.empty(), together(end, 2));
    Clause verb = new Clause("Roe/NNP and/CC said/VBD so/RB").mention(Kind.NAME, 0, 1, PERSON);
    assertEquals(Optional.empty(), together(verb, 3));
    // Two at the very end of the text.
    Clause last = new Clause("Roe/NNP and/CC Lund/NNP").mention(Kind.NAME, 0, 1, PERSON);
    assertEquals(Optional.of("Roe and Lund"), together(last.mention(Kind.NAME, 2, 3, PERSON), 3));
  }

  private static String stranger(String words, int first, int end, int head) {
    Scene scene = new Clause(words).scene();
    return decided(new SourceRules.Unknown(), scene, new Quote.Source(first, end, head))
        .map(d -> scene.entity(d.entities().get(0)).name())
        .orElseThrow();
  }

  @Test
  void aStrangersPhraseEndsWithTheCommaBehindItsHead() {
    assertEquals("a keeper", stranger("a/DT keeper/NN ,/, aged/VBN 40/CD said/VBD", 0, 5, 1));
    assertEquals("an old , tired keeper", stranger("an/DT old/JJ ,/, tired/JJ keeper/NN", 0, 5, 4));
    assertEquals("a keeper here", stranger("a/DT keeper/NN here/RB said/VBD", 0, 3, 1));
    assertEquals("keeper", stranger("a/DT keeper/NN said/VBD", 1, 2, 1));
    assertEquals(",", stranger("a/DT ,/, said/VBD", 1, 2, 1));
  }

  @Test
  void aStrangersPhraseDoesNotEndInAnd() {
    assertEquals("a keeper", stranger("a/DT keeper/NN and/CC said/VBD", 0, 3, 1));
    assertEquals("a keeper and cook", stranger("a/DT keeper/NN and/CC cook/NN", 0, 4, 1));
    assertEquals("and", stranger("and/CC said/VBD", 0, 1, 0));
  }
}
