package io.quoth.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.lexicon.Nouns.Noun;
import io.quoth.lexicon.Nouns.Sort;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionListsTest {
  private final Nouns nouns = Nouns.load();
  private final Titles titles = Titles.load();
  private final NameParts parts = NameParts.load();
  private final Pronouns pronouns = Pronouns.load();

  @ParameterizedTest
  @CsvSource({
    "spokeswoman,spokeswoman,PERSON,f,false",
    "Chairmen,chairman,PERSON,u,true",
    "officials,official,PERSON,u,true",
    "salespeople,salesperson,PERSON,u,true",
    "deputies,deputy,PERSON,u,true",
    "witnesses,witness,PERSON,u,true",
    "vice-president,vice-president,PERSON,u,false",
    "ex-minister,minister,PERSON,u,false",
    "46-year-old,46-year-old,PERSON,u,false",
    "seismologist,seismologist,PERSON,u,false",
    "Norwegians,norwegian,PERSON,u,true",
    "police,police,GROUP,u,false",
    "ministries,ministry,GROUP,u,true",
    "report,report,DOCUMENT,u,false",
    "lawsuits,lawsuit,DOCUMENT,u,true",
  })
  void nouns(String word, String lemma, Sort sort, char gender, boolean plural) {
    assertEquals(Optional.of(new Noun(lemma, sort, gender, plural)), nouns.find(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "mist", "weather", "", "-", "men-", "norwegians"})
  void whatCannotSpeak(String word) {
    assertEquals(Optional.empty(), nouns.find(word));
  }

  @Test
  void generalWordsKnowTheirKinds() {
    assertTrue(nouns.kindsOf("lawmaker").contains("senator"));
    assertTrue(nouns.kindsOf("company").contains("bank"));
    assertFalse(nouns.kindsOf("senator").contains("lawmaker"));
  }

  @Test
  void titlesTellOfficeAndGender() {
    assertTrue(titles.isTitle("Gen."));
    assertFalse(titles.isCourtesy("Gen."));
    assertTrue(titles.isCourtesy("Mrs"));
    assertEquals('f', titles.gender("Mrs"));
    assertEquals('m', titles.gender("Sir"));
    assertEquals('u', titles.gender("Senator"));
    assertTrue(titles.isDeputy("vice"));
    assertTrue(titles.isPast("former"));
    assertFalse(titles.isPast("vice"));
  }

  @Test
  void givenNamesHaveShortForms() {
    assertTrue(parts.sameGiven("robert", "bob"));
    assertTrue(parts.sameGiven("maria", "maria"));
    assertFalse(parts.sameGiven("robert", "william"));
    assertTrue(parts.isParticle("van"));
    assertTrue(parts.isSuffix("jr"));
    assertTrue(parts.isCorporate("inc"));
  }

  @Test
  void pronounsTellGenderAndNumber() {
    assertEquals(
        Optional.of(new Pronouns.Pronoun('f', false, false, Pronouns.Form.SUBJECT)),
        pronouns.find("She"));
    assertEquals(
        Optional.of(new Pronouns.Pronoun('u', true, true, Pronouns.Form.POSSESSIVE)),
        pronouns.find("their"));
    assertEquals(Optional.empty(), pronouns.find("table"));
  }
}
