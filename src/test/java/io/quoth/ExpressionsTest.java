package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quoth.tally.Gold;
import io.quoth.tally.GoldReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Java's regular expressions go back and try again, for as long as a text can make them, and on a
 * stack as deep as a text can make it. So none is used on what users hand over, but those here.
 */
class ExpressionsTest {
  /** Who uses expressions, on what, and why no text can make them slow. */
  private static final Map<String, String> USERS =
      Map.ofEntries(
          Map.entry("Config", "the name of an option of our own"),
          Map.entry("ConfigFile", "the user's configuration: alternatives of fixed length"),
          Map.entry("Console", "the variable COLUMNS: at most four digits"),
          Map.entry("SparkFolder", "names of files of its own: one separator, once"),
          Map.entry("SparkSize", "the value of an option: nine digits and a letter at most"),
          Map.entry("Main", "an option that is none: what is behind its equals sign, once"),
          Map.entry("article.HtmlNames", "a class attribute: one run of spaces, nothing behind"),
          Map.entry("tally.CaseReader", "a marked text: repetition that never gives back"),
          Map.entry("tally.GoldReader", "the head of a file: spaces, a brace, spaces, a mark"),
          Map.entry("tally.JsonGold", "a label: one character"),
          Map.entry("tally.Markup", "a marked text: repetition that never gives back"),
          Map.entry("tally.Names", "a name of a marked text: one character, or a fixed ending"),
          Map.entry("tally.Naming", "a phrase of a marked text: a word and the spaces behind it"),
          Map.entry("write.Badges", "a name: one run of spaces, nothing behind"),
          Map.entry("yardstick.Scale", "a word's tail: one character"),
          Map.entry("yardstick.Words", "a word's ending"));

  private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst");

  /** Parts at a character that means nothing in an expression: Java uses none for that. */
  private static final Pattern PARTED = Pattern.compile("\\.split\\(\"((?:[^\"\\\\]|\\\\.)+)\"");

  private static final Pattern ONE_PLAIN =
      Pattern.compile("[^.$|()\\[{^?*+\\\\]|\\\\[nt]|\\\\\\\\\\|");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.quoth");

  @Test
  void nobodyElseUsesAny() throws IOException {
    Set<String> users = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      if (!each.getPackageName().startsWith("io.quoth.lab") && uses(each)) {
        String name = each.getName().replaceFirst("\\$.*", "");
        users.add(name.substring("io.quoth.".length()));
      }
    }
    assertEquals(new TreeSet<>(USERS.keySet()), users);
  }

  private static boolean uses(JavaClass each) throws IOException {
    boolean splits = false;
    for (JavaMethodCall call : each.getMethodCallsFromSelf()) {
      String owner = call.getTargetOwner().getName();
      if (owner.startsWith("java.util.regex")
          || owner.equals("java.lang.String") && OF_STRINGS.contains(call.getName())) {
        return true;
      }
      splits |= owner.equals("java.lang.String") && call.getName().equals("split");
    }
    return splits && splitsByExpression(each);
  }

  private static boolean splitsByExpression(JavaClass each) throws IOException {
    String file = each.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    Path source = Path.of("src/main/java").resolve(file);
    String code = Files.readString(Files.exists(source) ? source : Path.of("src/lab/java", file));
    Matcher parted = PARTED.matcher(code);
    int found = 0;
    while (parted.find()) {
      found++;
      if (!ONE_PLAIN.matcher(parted.group(1)).matches()) {
        return true;
      }
    }
    // Something else than a literal may be anything.
    return found != code.split("\\.split\\(", -1).length - 1;
  }

  private static double cost(String gold) {
    byte[] bytes = gold.getBytes(StandardCharsets.UTF_8);
    int[] seen = {0};
    double start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    new GoldReader()
        .read(
            "a.txt",
            bytes,
            new GoldReader.Receiver() {
              @Override
              public void gold(Gold gold) {
                seen[0]++;
              }

              @Override
              public void failed(String where, String reason) {
                seen[0]++;
              }
            });
    assertTrue(seen[0] > 0, "read or refused");
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6 - start;
  }

  private static final String QUOTE = "--- one\n{q1:\"No,\"} {c1:said} {s1:";

  /** What stands before, what comes again and again, and what stands behind. */
  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("", " ", "x"),
        Arguments.of("{", " ", "x"),
        Arguments.of("--- one\n{q1", ",1", ":\"No,\"} {c1:said} {s1:Ada Byrne}.\n"),
        Arguments.of("--- one\n{q1", ",1", " no end\n"),
        Arguments.of("--- one\n", "{q1", "\n"),
        Arguments.of(QUOTE, "the ", "Ada Byrne}.\n"),
        Arguments.of(QUOTE + "Ada ", "'s ", "Byrne}.\n"),
        Arguments.of(QUOTE + "Ada", " ", "Byrne}.\n"),
        Arguments.of(QUOTE + "Ada Byrne}.\n=> 1", ",1", " direct\n"),
        Arguments.of(QUOTE + "Ada Byrne}.\n=> nested 1", ",1", " in x\n"),
        Arguments.of(QUOTE + "Ada Byrne}.\n=> 1", " ", "direct\n"));
  }

  /** What evaluate is given: a text that its expressions could choke on, and four times that. */
  @ParameterizedTest
  @MethodSource("hostile")
  void goldIsReadInLinearTime(String before, String again, String behind) {
    cost(before + again.repeat(1_000) + behind);
    double less = cost(before + again.repeat(25_000) + behind);
    double more = cost(before + again.repeat(100_000) + behind);
    assertTrue(more < 7 * less + 400, less + " ms, then " + more);
  }
}
