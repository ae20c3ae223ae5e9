package io.quoth.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.tally.Case;
import io.quoth.tally.CaseReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseCheckTest {
  private static final String CASE =
      "--- t\n{q1:“My son {c2:told} me, {q2:‘Go.’}”} {s1:he} {c1:said}.\n"
          + "=> 1 Tom Lind | pilot\n=> 2 My son\n=> nested 2 in 1\n";

  @Test
  void theExpectedAnswerPassesEveryCase() throws IOException {
    List<Case> cases = CaseReader.readFolder(CasesTest.FOLDER);
    assertFalse(cases.isEmpty());
    for (Case told : cases) {
      assertEquals(List.of(), CaseCheck.differences(told, Oracle.answer(told)), () -> told.label());
    }
  }

  @Test
  void theExpectedAnswersKeepTheirShape() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Case told : CaseReader.readFolder(CasesTest.FOLDER)) {
      CaseInvariants.shape(told.text(), Oracle.answer(told))
          .forEach(b -> breaches.add(told.label() + ": " + b));
    }
    assertEquals(List.of(), breaches);
  }

  @Test
  void titlesAreUniqueInTheirFile() throws IOException {
    List<String> titles =
        CaseReader.readFolder(CasesTest.FOLDER).stream()
            .map(c -> c.file() + " " + c.title())
            .toList();
    List<String> twice = titles.stream().filter(t -> Collections.frequency(titles, t) > 1).toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void everyDifferenceIsTold() {
    assertDiffers("Tom Lind", "Tim Lind", "quote 1 speaker: expected Tom Lind, found Tim Lind");
    assertDiffers("pilot", "sailor", "quote 1 role");
    assertDiffers("=> 1 Tom Lind | pilot", "=> 1 nobody", "quote 1 speaker");
    assertDiffers("{c1:said}.", "said{c1:.}", "quote 1 cue");
    assertDiffers("{s1:he} {c1:said}.", "he {c1:said}{s1:.}", "quote 1 mention");
    assertDiffers("=> nested 2 in 1\n", "", "quote 2 nested in");
    assertDiffers("{q2:‘Go.’}", "‘{q2:Go}.’", "missing: quote 2");
    assertDiffers("{q2:‘Go.’}", "‘{q2:Go}.’", "unexpected: [Go]");
  }

  @Test
  void whatIsNotMarkedIsNotCompared() {
    Case less = read(CASE.replace("{s1:he} {c1:said}", "he said").replace(" | pilot", ""));
    assertEquals(List.of(), CaseCheck.differences(less, Oracle.answer(read(CASE))));
  }

  @Test
  void theReportShowsBothSides() {
    String report =
        CaseCheck.report(read(CASE), Oracle.answer(read(CASE.replace("Tom Lind", "Tim Lind"))));
    assertTrue(report.contains("— Tom Lind | pilot; cue said; mention he"), report);
    assertTrue(report.contains("— Tim Lind | pilot; cue said; mention he"), report);
    assertTrue(report.contains("quote 1 speaker: expected Tom Lind, found Tim Lind"), report);
  }

  @Test
  void shapeTellsContentsThatCross() {
    Case crossing = read("--- t\n{q1:one {q2:two} three}\n=> 1 A\n=> 2 B\n");
    List<String> breaches = CaseInvariants.shape(crossing.text(), Oracle.answer(crossing));
    assertEquals(List.of("quotes 0 and 1 overlap and do not nest"), breaches);
  }

  @Test
  void marksBendTowardsTheirWords() {
    assertEquals("“A,” he said. (“B.”)", CaseInvariants.curly("\"A,\" he said. (\"B.\")"));
    assertEquals("“A —” he began –“B”", CaseInvariants.curly("\"A —\" he began –\"B\""));
  }

  /** Answers one case with what another one expects. */
  private static void assertDiffers(String old, String changed, String told) {
    Case other = read(CASE.replace(old, changed));
    List<String> differences = CaseCheck.differences(read(CASE), Oracle.answer(other));
    assertTrue(differences.stream().anyMatch(d -> d.contains(told)), differences.toString());
  }

  private static Case read(String content) {
    return CaseReader.read("f.txt", content).get(0);
  }
}
