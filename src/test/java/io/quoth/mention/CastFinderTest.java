package io.quoth.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.Article;
import io.quoth.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastFinderTest {
  private static Mention mention(Cast cast, String text) {
    return mention(cast, text, 0);
  }

  /** The n-th mention with a text. */
  private static Mention mention(Cast cast, String text, int n) {
    List<Mention> all =
        cast.mentions().stream()
            .filter(mention -> cast.document().text(mention.span()).equals(text))
            .toList();
    assertTrue(all.size() > n, () -> "no mention \"" + text + "\" in " + texts(cast));
    return all.get(n);
  }

  private static List<String> texts(Cast cast) {
    return cast.mentions().stream().map(mention -> cast.document().text(mention.span())).toList();
  }

  private static Entity entity(Cast cast, String text) {
    Mention mention = mention(cast, text);
    assertTrue(mention.entity() >= 0, () -> "open: " + text);
    return cast.entities().get(mention.entity());
  }

  private static void same(Cast cast, String one, String other) {
    assertEquals(entity(cast, one).name(), entity(cast, other).name());
    assertEquals(mention(cast, one).entity(), mention(cast, other).entity());
  }

  private static void differ(Cast cast, String one, String other) {
    assertNotEquals(mention(cast, one).entity(), mention(cast, other).entity());
  }

  @Nested
  class Titles {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Tavian/JJ National/JJ Defence Minister [Orhan Tekeli] spoke.|Tavian National Defence Minister Orhan Tekeli|Orhan Tekeli|Tavian National Defence Minister",
          "Gen. [Ruth Hale] spoke.|Gen. Ruth Hale|Ruth Hale|Gen.",
          "They met former/JJ Attorney General [Peter Quill].|former Attorney General Peter Quill|Peter Quill|former Attorney General",
          "In the interview President [Ida Brandt] agreed.|President Ida Brandt|Ida Brandt|President",
          "The billionaire [Ben Tarrow] left.|billionaire Ben Tarrow|Ben Tarrow|billionaire",
          "<Ostra> state delegate [Maria Sunder] won.|Ostra state delegate Maria Sunder|Maria Sunder|Ostra state delegate",
          "Secretary of State [Lena Roe] left.|Secretary of State Lena Roe|Lena Roe|Secretary of State",
          "[Sir Peter Quill] left.|Sir Peter Quill|Peter Quill|",
          "[Dean Tarrow] left.|Dean Tarrow|Dean Tarrow|",
          "[Robert Hale] Jr. left.|Robert Hale Jr.|Robert Hale Jr.|",
        })
    @DisplayName("The title joins the mention and becomes the role, not the name.")
    void title(String text, String span, String name, String role) {
      Cast cast = Tagged.cast(text);
      Entity entity = entity(cast, span);
      assertEquals(name, entity.name());
      assertEquals(Optional.ofNullable(role), entity.role());
    }

    @Test
    void anObjectBeforeANameIsNoTitle() {
      Cast cast = Tagged.cast("In the interview Senator [Ida Brandt] agreed.");
      assertEquals(Optional.of("Senator"), entity(cast, "Senator Ida Brandt").role());
    }

    @Test
    void aPluralBeforeANameIsNoTitle() {
      Cast cast = Tagged.cast("She told reporters [Ida Brandt] left.");
      assertEquals("Ida Brandt", entity(cast, "Ida Brandt").name());
    }

    @Test
    void aTitledSurnameThatTheRecogniserMissed() {
      Cast cast = Tagged.cast("[Ida Brandt] spoke.\nLater/RB Ms. Brandt left.");
      same(cast, "Ida Brandt", "Ms. Brandt");
    }
  }

  @Nested
  class Appositions {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[Peter Quill], a doctor, said.|Peter Quill|doctor",
          "[Lena Roe], the party chairwoman, left.|Lena Roe|party chairwoman",
          "[Ida Brandt], 46, president of the union, agreed.|Ida Brandt|president of the union",
          "[Maria Sunder], a nurse who/WP left, spoke.|Maria Sunder|nurse",
          "[Robert Hale] (the chief executive) spoke.|Robert Hale|chief executive",
          "[Ruth Hale], 46, who runs the clinic, agreed.|Ruth Hale|who runs the clinic",
        })
    void roleBehind(String text, String mention, String role) {
      assertEquals(Optional.of(role), entity(Tagged.cast(text), mention).role());
    }

    @Test
    void theAppositionIsNoMentionOfItsOwn() {
      Cast cast = Tagged.cast("[Lena Roe], the minister, left.");
      assertEquals(List.of("Lena Roe"), texts(cast));
    }

    @Test
    void aClauseIsNoRole() {
      Cast cast = Tagged.cast("After she left [Lena Roe], the minister agreed.");
      assertEquals(Optional.empty(), entity(cast, "Lena Roe").role());
    }

    @Test
    void aListIsNoRole() {
      Cast cast = Tagged.cast("[Lena Roe], teachers and parents agreed.");
      assertEquals(Optional.empty(), entity(cast, "Lena Roe").role());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{Acme}'s chief/JJ executive, [Lena Roe], agreed.|Acme's chief executive",
          "The party chairwoman, [Lena Roe], agreed.|The party chairwoman",
          "One resident, [Lena Roe], agreed.|One resident",
        })
    void theNominalInFrontIsThePerson(String text, String nominal) {
      same(Tagged.cast(text), nominal, "Lena Roe");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Peter Quill] of the {University of Ostra} agreed.|Peter Quill|University of Ostra",
        "[Peter Quill], a spokesman for {Acme}, agreed.|Peter Quill|Acme",
        "{Acme} spokesman [Peter Quill] agreed.|Acme spokesman Peter Quill|Acme",
        "{Acme}'s spokesman [Peter Quill] agreed.|spokesman Peter Quill|Acme",
        "{Acme}'s chief/JJ executive, [Lena Roe], agreed.|Lena Roe|Acme",
        "<Ostra> Governor [Lena Roe] agreed.|Ostra Governor Lena Roe|Ostra",
      })
  void affiliation(String text, String mention, String affiliation) {
    assertEquals(Optional.of(affiliation), entity(Tagged.cast(text), mention).affiliation());
  }

  @Test
  void aNationalityIsNoAffiliation() {
    Cast cast = Tagged.cast("Turkish/JJ Defence Minister [Orhan Tekeli] agreed.");
    assertEquals(
        Optional.empty(), entity(cast, "Turkish Defence Minister Orhan Tekeli").affiliation());
  }

  @Nested
  class OnePerson {
    @ParameterizedTest
    @CsvSource({
      "Tekeli",
      "Orhan",
      "Mr Tekeli",
      "O. Tekeli",
      "TEKELI",
      "Tekelí",
      "Defence Minister Tekeli",
    })
    void anyFormOfTheName(String form) {
      int at = Math.max(form.lastIndexOf("O. "), form.lastIndexOf(' ') + 1);
      at = form.startsWith("O. ") ? 0 : at;
      String marked = form.substring(0, at) + "[" + form.substring(at) + "]";
      Cast cast = Tagged.cast("[Orhan Tekeli] spoke.\nLater " + marked + " left.");
      same(cast, "Orhan Tekeli", form);
    }

    @ParameterizedTest
    @CsvSource({
      "Robert Hale,Bob Hale",
      "Robert Hale,Robert J. Hale",
      "Pedro Sol,Pedro Sol Rivas",
      "Sami al-Haddar,Haddar",
      "Sami al-Haddar,al-Haddar",
      "Peter van der Meul,Meul",
      "Wen Lihua,Wen",
      "Ben Tarrow,Tarrow",
      "Yuri Kolensky,Kolenskyy",
      "Robert Hale Jr.,Hale",
    })
    void twoForms(String full, String other) {
      same(Tagged.cast("[" + full + "] spoke.\n[" + other + "] left."), full, other);
    }

    @Test
    void theHeadlineNamesTheOneToCome() {
      Cast cast = Tagged.cast("Tekeli/NNP [Tekeli] resigns/VBZ\n\nMinister [Orhan Tekeli] left.");
      same(cast, "Tekeli", "Minister Orhan Tekeli");
    }

    @Test
    void capitalsAreNotTheNameToShow() {
      Cast cast = Tagged.cast("[ORHAN TEKELI] won\n\n[Orhan Tekeli] spoke.");
      assertEquals("Orhan Tekeli", entity(cast, "ORHAN TEKELI").name());
    }

    @Test
    void theFullestNameIsShown() {
      Cast cast = Tagged.cast("[Hale] won.\n[Robert Hale] spoke.\n[Robert James Hale] left.");
      assertEquals("Robert James Hale", entity(cast, "Hale").name());
    }
  }

  @Nested
  class TwoPeople {
    @ParameterizedTest
    @CsvSource({
      "Robert Hale,Ruth Hale",
      "Robert J. Hale,Robert K. Hale",
      "Robert Hale,Robert Hale Jr.",
      "Orhan Aliyev,Lena Aliyeva",
    })
    void stayTwo(String one, String other) {
      differ(Tagged.cast("[" + one + "] spoke.\n[" + other + "] left."), one, other);
    }

    @Test
    void theSurnameGoesToTheOneNamedLast() {
      Cast cast = Tagged.cast("[Robert Hale] spoke.\n[Peter Hale] left.\n[Hale] agreed.");
      same(cast, "Peter Hale", "Hale");
    }

    @Test
    void theTitleTellsTheGender() {
      Cast cast = Tagged.cast("[Ruth Hale] spoke.\n[Peter Hale] left.\nMrs. [Hale] agreed.");
      same(cast, "Ruth Hale", "Mrs. Hale");
    }

    @Test
    void theOfficeTellsWho() {
      Cast cast =
          Tagged.cast("Senator [Robin Hale] spoke.\n[Peter Hale] left.\nSenator [Hale] agreed.");
      same(cast, "Senator Robin Hale", "Senator Hale");
    }

    @Test
    void aCoupleSharesTheSurname() {
      Cast cast = Tagged.cast("[Robert] and [Ruth Hale] spoke.\nMr. [Hale] left.");
      assertEquals("Robert Hale", entity(cast, "Robert").name());
      same(cast, "Robert", "Mr. Hale");
    }

    @Test
    void undecidedBetweenTwoOfOneSentence() {
      Cast cast = Tagged.cast("[Robert Hale] met [Ruth Hale].\n[Hale] agreed.");
      Mention hale = mention(cast, "Hale");
      assertEquals(-1, hale.entity());
      assertEquals(2, hale.rivals().size());
    }

    @Test
    void aGivenNameOfTwoIsNobodys() {
      Cast cast = Tagged.cast("[Robert Hale] met [Robert Quill].\n[Robert] agreed.");
      differ(cast, "Robert Hale", "Robert");
      differ(cast, "Robert Quill", "Robert");
    }
  }

  @Nested
  class Organisations {
    @ParameterizedTest
    @CsvSource({
      "Ostra Harbour Board,OHB",
      "Acme Corp.,Acme",
      "Ministry of Defence,Defence Ministry",
      "Ostra Daily Post,Post",
      "Tallow & Sons Ltd,Tallow and Sons",
    })
    void twoForms(String full, String other) {
      same(Tagged.cast("{" + full + "} agreed.\nThe {" + other + "} left."), full, other);
    }

    @Test
    void aCommitteeIsNotItsHouse() {
      Cast cast = Tagged.cast("The {Senate Finance Committee} met.\nThe {Senate} agreed.");
      differ(cast, "Senate Finance Committee", "Senate");
    }

    @Test
    void aPossessiveIsAnotherBody() {
      Cast cast = Tagged.cast("The {Ministry of Health} agreed.\nHis ministry left.");
      differ(cast, "Ministry of Health", "His ministry");
    }

    @Test
    void aPlaceIsNoShortForm() {
      Cast cast = Tagged.cast("{Ostra Motors} agreed.\n<Ostra> won.\n{Ostra} left.");
      assertEquals(Entity.Sort.LOCATION, entity(cast, "Ostra").sort());
      assertEquals("Ostra Motors", entity(cast, "Ostra Motors").name());
    }

    @Test
    void aCountryIsNoBody() {
      Cast cast = Tagged.cast("The {Free State} party agreed.\n{Free State} left.\nThe state won.");
      differ(cast, "Free State", "The state");
    }

    @Test
    void aPlaceCanSpeak() {
      Cast cast = Tagged.cast("<Ostra> said it would agree.");
      assertEquals(Entity.Sort.LOCATION, entity(cast, "Ostra").sort());
      assertEquals(Gender.NEUTER, entity(cast, "Ostra").gender());
    }

    @Test
    void aBodyThatTheRecogniserMissed() {
      Cast cast = Tagged.cast("She left the Ostra Harbour Board.");
      assertEquals(Entity.Sort.ORGANISATION, entity(cast, "Ostra Harbour Board").sort());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The {Ministry of Health} agreed.|The ministry|Ministry of Health",
          "{Acme Corp.} agreed.|The company|Acme Corp.",
          "{Acme}, a software company, agreed.|The company|Acme",
          "{Ostra Airlines}, an airline, agreed.|The company|Ostra Airlines",
        })
    void calledByWhatTheyAre(String text, String nominal, String name) {
      same(Tagged.cast(text + "\n" + nominal + " left."), name, nominal);
    }
  }

  @Nested
  class Nominals {
    @ParameterizedTest
    @CsvSource({
      "A spokeswoman for the ministry,FEMALE,UNNAMED,false",
      "Police,NEUTER,GROUP,true",
      "Officials,UNKNOWN,UNNAMED,true",
      "One resident,UNKNOWN,UNNAMED,false",
      "The report,NEUTER,DOCUMENT,false",
      "The government,NEUTER,GROUP,false",
      "Another official,UNKNOWN,UNNAMED,false",
      "Two former/JJ ministers,UNKNOWN,UNNAMED,true",
      "The 46-year-old,UNKNOWN,UNNAMED,false",
      "A senior/JJ aide,UNKNOWN,UNNAMED,false",
      "Her lawyer,UNKNOWN,UNNAMED,false",
      "Others,UNKNOWN,UNNAMED,true",
    })
    void whoCanSpeak(String phrase, Gender gender, Entity.Sort sort, boolean plural) {
      String tagged =
          phrase.equals("Police") || phrase.equals("Officials") ? phrase + "/NNS" : phrase;
      tagged = phrase.equals("Others") ? "Others/NNS" : tagged;
      Cast cast = Tagged.cast(tagged + " said it.");
      Mention mention = mention(cast, phrase.replace("/JJ", ""));
      assertEquals(Kind.NOMINAL, mention.kind());
      assertEquals(gender, mention.gender());
      assertEquals(plural, mention.plural());
      assertEquals(sort, cast.entities().get(mention.entity()).sort());
    }

    @Test
    void theRelativeClauseIsNoPart() {
      Cast cast = Tagged.cast("A senior/JJ aide who refused said it.");
      assertEquals(
          "aide", cast.document().tokens().get(mention(cast, "A senior aide").head()).text());
    }

    @Test
    void thePossessorIsAPart() {
      Cast cast = Tagged.cast("[Ida Brandt]'s lawyer agreed.\n[Brandt] left.");
      assertEquals("Ida Brandt's lawyer", entity(cast, "Ida Brandt's lawyer").name());
      assertEquals("Ida Brandt", entity(cast, "Brandt").name());
    }

    @Test
    void theOwnerOfADocumentKeepsAMention() {
      Cast cast = Tagged.cast("[Ida Brandt]'s statement was late/JJ.");
      assertEquals("Ida Brandt's statement", entity(cast, "statement").name());
      assertEquals(Entity.Sort.PERSON, entity(cast, "Ida Brandt").sort());
    }

    @Test
    void theNameInsideIsNoMention() {
      Cast cast = Tagged.cast("A [Brandt] supporter agreed.");
      assertEquals(List.of("A Brandt supporter"), texts(cast));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Defence Minister [Orhan Tekeli] spoke.|The minister|Defence Minister Orhan Tekeli",
          "[Lena Roe], a retired/JJ general, spoke.|The retired/JJ general|Lena Roe",
          "Senator [Lena Roe] spoke.|The lawmaker|Senator Lena Roe",
          "[Lena Roe], 46, spoke.|The 46-year-old|Lena Roe",
          "[Lena Roe] spoke.|The woman|Lena Roe",
          "A spokesman for {Acme} spoke.|The spokesman|A spokesman for Acme",
          "A new/JJ report was late/JJ.|The report|A new report",
        })
    void definiteOnesGoBack(String text, String nominal, String first) {
      Cast cast = Tagged.cast(text + "\n" + nominal + " was right/JJ.");
      same(cast, first, nominal.replace("/JJ", ""));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Foreign/JJ Minister [Orhan Tekeli] spoke.|The defence minister|Foreign Minister Orhan Tekeli",
          "Vice President [Orhan Tekeli] spoke.|The president|Vice President Orhan Tekeli",
          "Chairman [Orhan Tekeli] spoke.|The chairwoman|Chairman Orhan Tekeli",
          "Senator [Orhan Tekeli] spoke.|The senators|Senator Orhan Tekeli",
          "[Orhan Tekeli], president of <Ostra>, spoke.|The president of Tavia|Orhan Tekeli",
          "A spokesman agreed.|Another spokesman|A spokesman",
        })
    void othersDoNot(String text, String nominal, String first) {
      Cast cast = Tagged.cast(text + "\n" + nominal + " left.\nThe defence left.");
      differ(cast, first, nominal);
    }

    @Test
    void twoThatFitAlikeAreRivals() {
      Cast cast =
          Tagged.cast("Senator [Lena Roe] met Senator [Orhan Tekeli].\nThe senator agreed.");
      Mention senator = mention(cast, "The senator");
      assertEquals(-1, senator.entity());
      assertEquals(
          List.of(
              mention(cast, "Senator Orhan Tekeli").entity(),
              mention(cast, "Senator Lena Roe").entity()),
          senator.rivals());
    }

    @Test
    void theGenderDecidesBetweenTwo() {
      Cast cast =
          Tagged.cast("Chairwoman [Lena Roe] met Chairman [Orhan Tekeli].\nThe chairwoman agreed.");
      same(cast, "Chairwoman Lena Roe", "The chairwoman");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "President [Lena Roe] spoke.|The next president",
          "President [Lena Roe] spoke.|The president of a club",
          "President [Lena Roe] spoke.|The rebel leader",
        })
    void somebodyElse(String text, String nominal) {
      differ(Tagged.cast(text + "\n" + nominal + " left."), "President Lena Roe", nominal);
    }

    @Test
    void theFormerOneIsNotTheOneInOffice() {
      Cast cast =
          Tagged.cast(
              "Former/JJ President [Lena Roe] met President [Orhan Tekeli].\n"
                  + "The president agreed.\nThe former/JJ president left.");
      same(cast, "President Orhan Tekeli", "The president");
      same(cast, "Former President Lena Roe", "The former president");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[Lena Roe] is a nurse at {Acme}.|a nurse at Acme|nurse at Acme",
          "[Lena Roe] was the mayor.|the mayor|mayor",
          "[Robin Roe] is an actress.|an actress|actress",
        })
    void thePredicateIsARole(String text, String nominal, String role) {
      Cast cast = Tagged.cast(text);
      same(cast, nominal, cast.document().text(cast.mentions().get(0).span()));
      assertEquals(Optional.of(role), entity(cast, nominal).role());
    }

    @Test
    void barePluralsAreTheSameAllAlong() {
      Cast cast = Tagged.cast("Officials/NNS agreed.\nLater/RB officials left.");
      same(cast, "Officials", "officials");
    }
  }

  @Nested
  class PronounMentions {
    @ParameterizedTest
    @CsvSource({
      "He,MALE,false",
      "She,FEMALE,false",
      "They,UNKNOWN,true",
      "It,NEUTER,false",
      "We,UNKNOWN,true",
      "I,UNKNOWN,false"
    })
    void stayOpen(String pronoun, Gender gender, boolean plural) {
      Mention mention = mention(Tagged.cast(pronoun + " agreed."), pronoun);
      assertEquals(Kind.PRONOUN, mention.kind());
      assertEquals(gender, mention.gender());
      assertEquals(plural, mention.plural());
      assertEquals(-1, mention.entity());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[Lena Roe], who left, agreed.|who|Lena Roe",
          "A resident who left agreed.|who|A resident",
          "{Acme}, which left, agreed.|which|Acme",
        })
    void relativeOnesAreTheirNoun(String text, String pronoun, String noun) {
      same(Tagged.cast(text), pronoun, noun);
    }

    @Test
    void aPossessiveInANominalIsNoMention() {
      assertFalse(texts(Tagged.cast("He met his lawyer.")).contains("his"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. [Robin Hale] agreed.|Mr. Robin Hale|MALE",
        "Lady [Robin Hale] agreed.|Lady Robin Hale|FEMALE",
        "[Robin Hale], the chairwoman, agreed.|Robin Hale|FEMALE",
        "[Lena Hale] agreed.|Lena Hale|FEMALE",
        "[Robin Hale] agreed.|Robin Hale|UNKNOWN",
        "Mr. [Robin Hale], an actress, agreed.|Mr. Robin Hale|UNKNOWN",
      })
  void gender(String text, String mention, Gender gender) {
    assertEquals(gender, entity(Tagged.cast(text), mention).gender());
  }

  @Test
  void mentionsAreInOrderAndApart() {
    Cast cast =
        Tagged.cast(
            "{Acme} spokesman [Peter Quill], a former/JJ aide to Senator [Lena Roe], met the"
                + " senator's lawyer and his staff.\nThe company agreed, one of the lawyers said.");
    int free = 0;
    for (Mention mention : cast.mentions()) {
      assertEquals(cast.mentions().indexOf(mention), mention.index());
      assertTrue(mention.first() >= free, () -> texts(cast).toString());
      assertTrue(mention.first() <= mention.head() && mention.head() < mention.end());
      free = mention.end();
    }
    for (Entity entity : cast.entities()) {
      entity.mentions().forEach(i -> assertEquals(entity.index(), cast.mentions().get(i).entity()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The 46 -/HYPH year/NN -/HYPH old/JJ agreed.|The 46 - year - old",
        "A vice/NN -/HYPH president agreed.|A vice - president",
        "A self/NN -/HYPH described/VBN activist agreed.|A self - described activist",
      })
  void hyphensMayBeTokens(String text, String nominal) {
    assertEquals(Entity.Sort.UNNAMED, entity(Tagged.cast(text), nominal).sort());
  }

  @Test
  void anAgeByTokensGoesBack() {
    Cast cast = Tagged.cast("[Lena Roe], 46, spoke.\nThe 46 -/HYPH year/NN -/HYPH old/JJ agreed.");
    same(cast, "Lena Roe", "The 46 - year - old");
  }

  @Test
  void anEmptyArticle() {
    Document empty =
        new Document(
            Article.of("empty", ""), List.of(), List.of(), List.of(), List.of(), List.of());
    Cast cast = new CastFinder(document -> List.of(), word -> Optional.empty()).find(empty);
    assertEquals(List.of(), cast.mentions());
  }

  @Test
  void nobody() {
    assertEquals(List.of(), Tagged.cast("Later/RB left.").entities());
  }

  @Test
  @DisplayName("Ten thousand names of one family, and as many nominals, take no quadratic time.")
  void longArticle() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("Senator [Name")
          .append(Integer.toString(i, 36))
          .append(" Hale] met [Hale] and the senator.\n");
    }
    Tagged tagged = Tagged.of(text.toString());
    CastFinder finder = new CastFinder(document -> tagged.names(), word -> Optional.empty());
    Cast cast = assertTimeout(Duration.ofSeconds(20), () -> finder.find(tagged.document()));
    assertTrue(cast.mentions().size() >= 30_000);
  }
}
