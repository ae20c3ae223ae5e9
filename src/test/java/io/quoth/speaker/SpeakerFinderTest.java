package io.quoth.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.TestStages;
import io.quoth.article.Article;
import io.quoth.article.Span;
import io.quoth.mention.Cast;
import io.quoth.mention.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpeakerFinderTest {
  private static Attributions find(String text) {
    return TestStages.STAGES.apply(Article.of("test", text));
  }

  private static String name(Attributions found, int quote) {
    return found.speakers().get(found.attributions().get(quote).speaker().getAsInt()).name();
  }

  @Test
  void aNamedSourceDecides() {
    Attributions found = find("“We will stay,” said Maria Okafor. Orhan Lund laughed.");
    assertEquals("Maria Okafor", name(found, 0));
    assertEquals("source", found.attributions().get(0).decidedBy());
    assertEquals(Kind.NAME, found.attributions().get(0).mention().orElseThrow().kind());
  }

  @Test
  void aPronounHasAnAntecedentOfItsGender() {
    Attributions found = find("Maria Okafor met Peter Lund. “We will stay,” she said.");
    assertEquals("Maria Okafor", name(found, 0));
    assertEquals("antecedent", found.attributions().get(0).decidedBy());
  }

  @Test
  void whoeverSpokeSpeaksOn() {
    Attributions found = find("“We will stay,” said Maria Okafor. “We are not afraid of them.”");
    assertEquals("Maria Okafor", name(found, 1));
    assertEquals("turn", found.attributions().get(1).decidedBy());
  }

  @Test
  void speakersHaveTheirAliasesAndCounts() {
    Attributions found =
        find(
            "Maria Okafor, the mayor of Port Ellery, spoke on Friday. “We will stay,” Okafor"
                + " said. “We are not afraid,” the mayor added. Peter Lund said it was late.");
    Speaker mayor = found.speakers().get(0);
    assertEquals("Maria Okafor", mayor.name());
    assertEquals(2, mayor.quotes());
    assertEquals(List.of("Okafor", "the mayor"), mayor.aliases());
    assertEquals(Optional.of("mayor of Port Ellery"), mayor.role());
    assertEquals(1, found.speakers().get(1).quotes());
    assertFalse(mayor.aliases().contains(mayor.name()));
  }

  @Test
  void anAdjectiveOfAPeopleCallsNobody() {
    Attributions found =
        find(
            "“We will stay,” Orhan Lund said.\n\nA new ferry joins the Azerbaijani and Georgian"
                + " ports.");
    assertEquals(List.of(), found.speakers().get(0).aliases());
  }

  @Test
  void whereSeveralFitAlikeAllAreNamed() {
    Attributions found =
        find(
            "Peter Lund and Orhan Bell and Tom Roe and Sam Hale met in the hall."
                + " “It was cold,” he said. “We lost the boat.”");
    for (Attribution each : found.attributions()) {
      assertEquals(Attribution.Status.AMBIGUOUS, each.status());
      assertTrue(each.speaker().isEmpty());
      Set<String> names =
          each.candidates().stream()
              .map(i -> found.speakers().get(i).name())
              .collect(Collectors.toSet());
      assertTrue(names.size() > 1, names.toString());
      assertTrue(Set.of("Peter Lund", "Orhan Bell", "Tom Roe", "Sam Hale").containsAll(names));
    }
    assertEquals("same-mention", found.attributions().get(1).decidedBy());
    found.speakers().forEach(speaker -> assertEquals(0, speaker.quotes()));
  }

  @Test
  void aPronounWithNobodyBeforeIsNobodys() {
    Attributions found = find("“We will stay,” she said.");
    assertEquals(Attribution.Status.UNATTRIBUTED, found.attributions().get(0).status());
    assertEquals(List.of(), found.attributions().get(0).candidates());
    assertTrue(found.attributions().get(0).mention().isPresent());
    assertEquals(List.of(), found.speakers());
  }

  @Test
  void anAttributionWithASpeakerSaysSo() {
    var quote = find("“We will stay,” she said.").quotes().quotes().get(0);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Attribution(
                quote,
                Attribution.Status.AMBIGUOUS,
                Optional.empty(),
                OptionalInt.of(0),
                1,
                "test",
                List.of(),
                Optional.empty()));
  }

  private static Scene scene(String text) {
    return new Scene(find(text).quotes().cast());
  }

  @Test
  void aSceneRemembersItsTurns() {
    Scene scene = scene("One two three four.\n\nFive six seven eight.");
    scene.spoke(0, 1, 7, Optional.empty());
    scene.spoke(3, 3, 8, Optional.empty());
    assertEquals(8, scene.turnBefore(6, 0).orElseThrow().entity());
    assertEquals(7, scene.turnBefore(6, 1).orElseThrow().entity());
    assertEquals(7, scene.turnBefore(3, 0).orElseThrow().entity());
    assertTrue(scene.turnBefore(6, 2).isEmpty());
    assertTrue(scene.turnBefore(0, 0).isEmpty());
  }

  @Test
  void anOpenTurnEndsWithItsParagraphAndWithTheNextSpeaker() {
    Scene scene = scene("One two three four.\n\nFive six seven eight.");
    Rule.Decision open = new Rule.Decision(Optional.empty(), List.of(1, 2), 0);
    scene.spokeOpenly(new Span(0, 3), open);
    assertEquals(Optional.of(open), scene.openTurn(new Span(8, 13)));
    assertEquals(Optional.empty(), scene.openTurn(new Span(21, 25)));
    scene.spoke(1, 1, 7, Optional.empty());
    assertEquals(Optional.empty(), scene.openTurn(new Span(8, 13)));
  }

  @Test
  void theSamePhraseIsTheSameStranger() {
    String text = "A keeper sang. The keeper slept. a keeper left.";
    Scene scene = scene(text);
    int one = scene.unnamed(new Attribution.Phrase(new Span(0, 8), Kind.NOMINAL));
    int other = scene.unnamed(new Attribution.Phrase(new Span(15, 25), Kind.NOMINAL));
    int again = scene.unnamed(new Attribution.Phrase(new Span(33, 41), Kind.NOMINAL));
    assertEquals(one, again);
    assertTrue(one != other);
    assertEquals("A keeper", scene.entity(one).name());
  }

  @Test
  void thePhraseOfASpeakerIsTheNearestMention() {
    String text =
        "Maria Okafor left. It rained for days.\n\n“We will stay.”\n\nOkafor came home. Okafor slept.";
    Scene scene = scene(text);
    Cast cast = scene.cast;
    int entity = cast.mentions().get(0).entity();
    int start = text.indexOf("We will");
    Attribution.Phrase phrase = scene.phraseOf(entity, new Span(start, start + 13)).orElseThrow();
    assertEquals(text.indexOf("Okafor came"), phrase.span().start());
    assertEquals(0, scene.phraseOf(entity, new Span(19, 37)).orElseThrow().span().start());
  }
}
