package io.quoth.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What brat asks of an annotation file, as its manual and its reader have it: an id once, a mark's
 * fragments apart, in order and inside the text, its words those of the fragments with a blank
 * between them, relations between marks that are there, and only kinds that its configuration
 * lists.
 */
public final class BratRules {
  private static final Pattern MARK =
      Pattern.compile("(T\\d+)\t(\\w+) (\\d+ \\d+(?:;\\d+ \\d+)*)\t([^\t]*)");
  private static final Pattern RELATION =
      Pattern.compile("(R\\d+)\t(\\w+) Arg1:(T\\d+) Arg2:(T\\d+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("(A\\d+)\t(\\w+) (T\\d+) (\\w+)");
  private static final Pattern NOTE = Pattern.compile("(#\\d+)\tAnnotatorNotes (T\\d+)\t[^\t]+");

  /** Where Python parts lines. */
  private static final String LINE_ENDS = "[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]";

  private final Map<String, String> marks = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> used = new ArrayList<>();
  private final int[] text;
  private final String configuration = new BratWriter().beside(Map.of()).get(0).text();

  private BratRules(String text) {
    this.text = text.codePoints().toArray();
  }

  /** Fails where a rule is broken; tells how many lines there are. */
  public static int check(String ann, String text) {
    assertTrue(ann.isEmpty() || ann.endsWith("\n"), "the last line has no end");
    BratRules rules = new BratRules(text);
    String[] lines = ann.isEmpty() ? new String[0] : ann.split(LINE_ENDS);
    for (String line : lines) {
      rules.check(line);
    }
    rules.used.forEach(id -> assertTrue(rules.marks.containsKey(id), "no mark " + id));
    return lines.length;
  }

  private void check(String line) {
    Matcher mark = MARK.matcher(line);
    Matcher relation = RELATION.matcher(line);
    Matcher attribute = ATTRIBUTE.matcher(line);
    Matcher note = NOTE.matcher(line);
    if (mark.matches()) {
      checkFragments(mark.group(3), mark.group(4));
      isConfigured(mark.group(2));
      marks.put(mark.group(1), mark.group(2));
      isNew(mark.group(1));
    } else if (relation.matches()) {
      isConfigured(relation.group(2));
      isNew(relation.group(1));
      used.addAll(List.of(relation.group(3), relation.group(4)));
    } else if (attribute.matches()) {
      isConfigured(attribute.group(2));
      isNew(attribute.group(1));
      used.add(attribute.group(3));
    } else {
      assertTrue(note.matches(), line);
      isNew(note.group(1));
      used.add(note.group(2));
    }
  }

  private void isConfigured(String kind) {
    assertTrue(configuration.lines().anyMatch(line -> line.split("\t")[0].equals(kind)), kind);
  }

  private void isNew(String id) {
    assertTrue(ids.add(id), id + " twice");
  }

  private void checkFragments(String places, String words) {
    List<String> fragments = new ArrayList<>();
    int behind = 0;
    for (String place : places.split(";")) {
      String[] ends = place.split(" ");
      int start = Integer.parseInt(ends[0]);
      int end = Integer.parseInt(ends[1]);
      assertTrue(behind <= start && start < end && end <= text.length, places);
      fragments.add(new String(text, start, end - start));
      behind = end;
    }
    assertEquals(String.join(" ", fragments), words);
  }
}
