package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.article.InputFormat;
import io.quoth.write.OffsetUnit;
import io.quoth.write.OutputFormat;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class PlainWordsTest {
  private static final Map<Class<?>, String> VALUES =
      Map.of(
          OutputFormat.class, "text",
          InputFormat.class, "jsonl",
          OffsetUnit.class, "byte",
          Extract.Cues.class, "all",
          Extract.Colour.class, "always",
          String.class, "a b");

  /** Left to picocli, all the same. */
  private static final Set<String> LEFT =
      Set.of("--type", "--encoding", "--min-confidence", "--threads");

  @Test
  void everyOptionIsReadAsPicocliReadsIt() throws IllegalAccessException {
    for (OptionSpec option : line(extract()).getCommandSpec().options()) {
      if (option.usageHelp() || option.versionHelp() || LEFT.contains(option.longestName())) {
        continue;
      }
      for (String name : option.names()) {
        if (option.arity().max() == 0) {
          assertSame("file.txt", name, "-");
        } else {
          String value = VALUES.get(option.auxiliaryTypes()[0]);
          assertSame(name, value, "file.txt");
          if (name.startsWith("--")) {
            assertSame("file.txt", name + "=" + value, "other");
          }
        }
      }
    }
    assertSame("--speaker", "Ann", "x", "--speaker=Bell", "-q", "-v", "@y");
    assertSame("--files-from", "list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-f",
        "a -f",
        "a -f nope",
        "a -f=json",
        "a -fjson",
        "a -qv",
        "a --",
        "-- a",
        "a --quiet=true",
        "a --nope",
        "a -q -q",
        "a --title -",
        "a --title=",
        "a --title --url",
        "a --format json -f",
        "a --type direct",
        "a --help",
        "a --version",
        "-h",
        "a --quie",
        "a --title \"x\""
      })
  void theRestIsLeftToPicocli(String words) {
    assertFalse(PlainWords.read(words.split(" "), extract()), words);
  }

  @Test
  void emptyNamesAreLeftToPicocli() {
    assertFalse(PlainWords.read(new String[] {"a", ""}, extract()));
  }

  private static void assertSame(String... words) throws IllegalAccessException {
    Extract plain = extract();
    assertTrue(PlainWords.read(words, plain), String.join(" ", words));
    Extract reference = extract();
    line(reference).parseArgs(words);
    assertEquals(values(reference), values(plain), String.join(" ", words));
  }

  private static Map<String, Object> values(Extract extract) throws IllegalAccessException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : Extract.class.getDeclaredFields()) {
      if (!List.of("console", "pipeline", "spec").contains(field.getName())) {
        field.setAccessible(true);
        values.put(field.getName(), field.get(extract));
      }
    }
    return values;
  }

  private static CommandLine line(Extract extract) {
    CommandLine line = new CommandLine(extract);
    Main.prepare(line);
    line.setExpandAtFiles(false);
    return line;
  }

  private static Extract extract() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Set.of(),
            Map.of());
    return new Extract(console, new Pipeline(() -> null));
  }
}
