package io.quoth.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {
  private static void assertBeside(String form, String text) {
    assertEquals(List.of(form), Texts.beside(text), text);
  }

  @Test
  void aNameBehindADashSigns() {
    assertBeside("signature Okafor", "“We will not go there again.” — Maria Okafor");
    assertBeside("signature Okafor", "“We will not go.” – Maria Okafor, 46, Port Ellery");
    assertBeside("none", "“We will not go.” — it was late.");
    assertBeside("none", "“We will not go.” — Maria Okafor left the hall and went home.");
  }

  @Test
  void aNameInFrontOfAColonLabels() {
    assertBeside("label Okafor", "Maria Okafor: “We will not go there again.”");
    assertBeside("label Okafor", "Maria Okafor, 46, mayor: “We will not go there again.”");
    assertBeside("none", "The weather: “We will not go there again.”");
  }

  @Test
  void aVerbWithItsSubjectInFront() {
    assertBeside("verb-before Okafor", "Maria Okafor said: “We will not go there.”");
    assertBeside("verb-before Okafor", "Maria Okafor asked on Monday, “Will you go there?”");
    assertBeside("none", "Maria Okafor never said: “We will not go there.”");
    assertBeside("none", "Maria Okafor painted: “We will not go there.”");
    assertBeside("none", "Maria Okafor said “we will not go there”.");
  }

  @Test
  void aVerbWithItsSubjectBehind() {
    assertBeside("verb-behind Okafor", "“We will not go there,” said Maria Okafor.");
    assertBeside("verb-behind Okafor", "“We will not go there,” Maria Okafor said.");
    assertBeside("verb-behind she", "“Will we go there?” she asked.");
    assertBeside("none", "“We will not go there,” and Maria Okafor left.");
    assertBeside("none", "The “harbour” Maria Okafor said was hers is closed.");
  }

  @Test
  void whatStandsInAnotherQuotationHasNobodyBeside() {
    assertEquals(
        List.of("verb-behind Okafor", "none"),
        Texts.beside("“My son told me, ‘Go home now,’” said Maria Okafor."));
  }
}
