package io.quoth.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found although the recogniser erred; it finds what stands in brackets. */
class NameMendingTest {
  private static List<String> texts(Cast cast) {
    return cast.mentions().stream().map(mention -> cast.document().text(mention.span())).toList();
  }

  private static List<String> names(Cast cast) {
    return cast.entities().stream().map(Entity::name).toList();
  }

  private static Entity entity(Cast cast, String text) {
    int index = texts(cast).indexOf(text);
    assertTrue(index >= 0, () -> "no mention \"" + text + "\" in " + texts(cast));
    return cast.entities().get(cast.mentions().get(index).entity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Ida Brandt Hammers] Tax Office Again|[Ida Brandt] spoke.|Ida Brandt",
        "Tax Office Must Close, [Ida Brandt Says/VBZ]|[Brandt] spoke.|Ida Brandt",
        "[Brandt Sees] Trouble This Spring|[Brandt] spoke.|Brandt",
      })
  void aHeadlineSwallowsNoVerb(String headline, String sentence, String name) {
    assertEquals(List.of(name), names(Tagged.cast(headline + "\n\n" + sentence)));
  }

  @Test
  void aFullNameInAHeadlineStays() {
    Cast cast = Tagged.cast("[Maria Brandt] Closes Office Doors\n\n[Maria] spoke.");
    assertTrue(names(cast).contains("Maria Brandt"), () -> "found " + names(cast));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ida [Brandt] spoke.|Ida Brandt",
        "[Ruben van/NN der/NN Mol] left. // Later van/NN der/NN [Mol] spoke.|van der Mol",
        "[Ida Brandt] left. // Later Brandt spoke.|Brandt",
        "Robert Quill spoke.|Robert Quill",
      })
  void whatTheRecogniserLeftOut(String text, String mention) {
    assertEquals(
        Entity.Sort.PERSON, entity(Tagged.cast(text.replace(" // ", "\n")), mention).sort());
  }

  @Test
  void aTitleIsNoName() {
    Cast cast = Tagged.cast("Retired/VBN [Gen.] [Robert Quill] spoke.");
    assertEquals(List.of("Robert Quill"), names(cast));
    assertEquals(Optional.of("Retired Gen."), entity(cast, texts(cast).get(0)).role());
  }

  @Test
  void aGerundIsNoName() {
    assertEquals(List.of(), names(Tagged.cast("[Having/VBG] left, he spoke.")));
  }

  @Test
  void aLabelInCapitalsIsThePersonOfThatName() {
    Cast cast = Tagged.cast("[Ida Brandt] spoke.\n\n{BRANDT} : Thanks/NNS.");
    assertEquals("Ida Brandt", entity(cast, "BRANDT").name());
  }

  @Test
  void twoOfOneOfficeShareIt() {
    Cast cast =
        Tagged.cast("The ministers [Robert Quill] and [Orhan Tekeli] left.\nThe minister spoke.");
    assertEquals(Optional.of("minister"), entity(cast, "Robert Quill").role());
    Mention minister = cast.mentions().get(texts(cast).indexOf("The minister"));
    assertEquals(-1, minister.entity());
    assertEquals(2, minister.rivals().size());
  }

  @Test
  void aChiefInSmallLettersIsATitle() {
    Cast cast = Tagged.cast("Police chief/JJ [Ida Brandt] left.");
    assertEquals(Optional.of("Police chief"), entity(cast, "Police chief Ida Brandt").role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A woman in a dress said it.|A woman in a dress",
        "\"No\", said a boy in a cap.|a boy in a cap",
        "Two officials familiar/JJ with the matter said it.|Two officials familiar with the matter",
        "A source close/RB to the talks said it.|A source close to the talks",
        "The woman in the dress said it.|The woman",
      })
  void somebodyUnknownIsToldFromOthers(String text, String mention) {
    List<String> texts = texts(Tagged.cast(text));
    assertTrue(texts.contains(mention), () -> "found " + texts);
  }

  @Test
  void theNameJoinsTheNominalInFrontUnlessACommaCloses() {
    assertEquals(
        List.of("the mayor, Ruth Brandt"), texts(Tagged.cast("So said the mayor, [Ruth Brandt].")));
    assertEquals(
        List.of("The mayor", "Ruth Brandt"), texts(Tagged.cast("The mayor, [Ruth Brandt], left.")));
  }

  @Test
  void theClauseBehindTellsTheRole() {
    Cast cast = Tagged.cast("So said [Ida Brandt], who is a lawyer.");
    assertEquals(Optional.of("lawyer"), entity(cast, "Ida Brandt").role());
  }

  @Test
  void whatSomebodyIsNotIsNobody() {
    Cast cast = Tagged.cast("[Ida Brandt] is not a lawyer.");
    assertFalse(texts(cast).contains("a lawyer"));
    assertEquals(Optional.empty(), entity(cast, "Ida Brandt").role());
  }

  @Test
  void nobodyIsNoMention() {
    assertEquals(List.of(), texts(Tagged.cast("Nobody/NN spoke.")));
    assertEquals(List.of(), texts(Tagged.cast("No official spoke.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Robin Hale] left. // They spoke.|false",
        "[Maria Hale] left. // They spoke.|true",
        "[Robin Hale] met officials/NNS. // They spoke.|true",
        "[Robin Hale] met [Robin Roe]. // They spoke.|true",
      })
  void theyMayBeOne(String text, boolean plural) {
    Cast cast = Tagged.cast(text.replace(" // ", "\n"));
    assertEquals(plural, cast.mentions().get(texts(cast).indexOf("They")).plural());
  }
}
