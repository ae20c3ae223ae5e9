package io.quoth;

import static io.quoth.CommandLineRun.run;
import static io.quoth.CommandLineRun.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quoth.write.BratRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many inputs, and where their results go. */
class FilesTest {
  private static final String TEXT = "\"We will appeal,\" said Ada.";

  @TempDir private Path folder;
  private String in;

  @BeforeEach
  void fill() throws IOException {
    in = folder.resolve("in").toString();
    for (String name :
        List.of("b/x.txt", "a.txt", "a.text", "c.TXT", "b/.hidden.txt", ".git/y.txt", "d.csv")) {
      write(name, TEXT);
    }
    write("e.jsonl", "{\"id\": \"../r/1\", \"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve("in").resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static List<String> ids(CommandLineRun run) {
    return run.out()
        .lines()
        .map(line -> Invariants.parse(line).at("/document/id").asText())
        .toList();
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void foldersAreSearchedInOrder() {
    CommandLineRun run = run("-f", "jsonl", in);
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals(
        List.of(
            in + "/a.text",
            in + "/a.txt",
            in + "/b/x.txt",
            in + "/c.TXT",
            "../r/1",
            in + "/e.jsonl:2"),
        ids(run));
    assertEquals(run, run("-f", "jsonl", in + "/"));
  }

  @Test
  void loopsOfLinksEnd() throws IOException {
    Files.createSymbolicLink(folder.resolve("in/b/up"), Path.of(".."));
    assertEquals(6, ids(run("-f", "jsonl", in)).size());
  }

  @Test
  void listsOfFiles() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), in + "/c.TXT\r\n\n" + in + "/a.txt\n");
    List<String> expected = List.of(in + "/c.TXT", in + "/a.txt");
    assertEquals(expected, ids(run("-f", "jsonl", "--files-from", list.toString())));
    assertEquals(
        expected, ids(world(Files.readString(list)).run("-f", "jsonl", "--files-from", "-")));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
    String lines =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    i % 50 == 7
                        ? "bad"
                        : "{\"id\": " + i + ", \"text\": \"\\\"No " + i + ",\\\" said Ada.\"}")
            .collect(Collectors.joining("\n"));
    CommandLineRun one = world(lines).run("--threads=1", "-f", "jsonl");
    CommandLineRun four = world(lines).run("--threads=4", "-f", "jsonl");
    assertEquals(Exit.SOME_FAILED, one.exit());
    assertEquals(one, four);
    assertEquals(490, ids(one).size());
    assertEquals(one, world(lines).run("-f", "jsonl"));
  }

  @Test
  void aResultAFile() throws IOException {
    Path out = folder.resolve("out/deep");
    CommandLineRun run = run("--output-dir", out.toString(), in, in + "/a.txt");
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run);
    assertEquals(
        List.of("_._r_1.json", "a-2.json", "a-3.json", "a.json", "b/x.json", "c.json"),
        tree(out).stream().filter(name -> !name.contains("e.jsonl")).toList());
    assertEquals(7, tree(out).size());
    Invariants.checkJson(Files.readString(out.resolve("b/x.json")), TEXT);
  }

  @Test
  void resultsBesideTheirArticlesLeaveThemAlone() {
    CommandLineRun run = run("-f", "text", "--output-dir", in, in + "/a.txt");
    assertEquals(Exit.OK, run.exit(), run.err());
    assertTrue(Files.exists(folder.resolve("in/a.quotes.txt")));
    assertEquals(TEXT, read("in/a.txt"));
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void resultsOfAllFormatsBesideTheirArticlesAreNoArticles() {
    List<String> articles = ids(run("-f", "jsonl", in));
    CommandLineRun run = run("-f", "json,html,csv", "--output-dir", in, in);
    assertEquals(Exit.OK, run.exit(), run.err());
    assertEquals(articles, ids(run("-f", "jsonl", in)));
  }

  @Test
  void noResultTakesThePlaceOfAnArticle() throws IOException {
    String record = "{\"id\": \"a\", \"text\": \"One.\"}\n";
    for (String name : List.of("a.jsonl", "a.quotes.jsonl", "a.json")) {
      write(name, record);
      String path = in + "/" + name;
      CommandLineRun run =
          run("-f", "jsonl", "--input-format=jsonl", "--output-dir", in, path, in + "/a.json");
      assertTrue(run.exit() == Exit.OK || run.exit() == Exit.SOME_FAILED, run.err());
      assertEquals(record, read("in/" + name));
      run("--input-format=jsonl", "--output-dir", in, path);
      assertEquals(record, read("in/" + name));
    }
    // Found in a folder, not named.
    CommandLineRun run = run("-o", in + "/a.txt", in);
    assertEquals(Exit.USAGE, run.exit());
    assertTrue(run.err().endsWith("a.txt: is an input; it would be overwritten\n"), run.err());
    assertEquals(TEXT, read("in/a.txt"));
  }

  @Test
  void aListMayBeginWithAByteOrderMark() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "\ufeff" + in + "/a.txt\n");
    assertEquals(List.of(in + "/a.txt"), ids(run("-f", "jsonl", "--files-from", list.toString())));
  }

  @Test
  void allResultsInOneFile() throws IOException {
    Path out = folder.resolve("out.jsonl");
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run("-f", "jsonl", "-o", out.toString(), in));
    assertEquals(6, Files.readAllLines(out).size());
    assertEquals(List.of("in", "out.jsonl"), names());
    assertEquals(run("-f", "jsonl", in).out(), run("-f", "jsonl", "-o", "-", in).out());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aResultThatFailsLeavesTheOldOne() throws IOException {
    Path out = Files.writeString(folder.resolve("out.json"), "old");
    assertEquals(Exit.ALL_FAILED, run("-o", out.toString(), "nope").exit());
    assertEquals("old", Files.readString(out));
    assertEquals(List.of("in", "out.json"), names());
    assertEquals(Exit.SOME_FAILED, run("-o", out.toString(), in + "/a.txt", "nope").exit());
    Invariants.checkJson(Files.readString(out), TEXT);
  }

  @Test
  void nobodySeesHalfAFile() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    List<String> seen = new ArrayList<>();
    CommandLineRun.World plain = world("");
    CommandLineRun.World looking =
        new CommandLineRun.World(
            plain.in(),
            plain.terminals(),
            plain.environment(),
            article -> {
              seen.add(read("out.jsonl"));
              return plain.stages().apply(article);
            });
    looking.run("--threads=1", "-f", "jsonl", "-o", out.toString(), in);
    assertEquals(List.of("old"), seen.stream().distinct().toList());
    assertFalse(Files.readString(out).equals("old"));
  }

  @Test
  void linksAndPermissionsOfTheOldFileStay() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    assertEquals(Exit.OK, run("-o", link.toString(), in + "/a.txt").exit());
    assertTrue(Files.isSymbolicLink(link));
    Invariants.checkJson(Files.readString(real), TEXT);
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
  }

  @Test
  void devicesAreWrittenIntoAsTheyStand() {
    assertEquals(Exit.OK, run("-o", "/dev/null", in + "/a.txt").exit());
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void severalFormatsOfOneRunShareTheirNames() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run =
        run(
            "-f",
            "json,csv,text,csv",
            "--output-dir",
            out.toString(),
            in + "/a.txt",
            in + "/a.text");
    assertEquals(new CommandLineRun(Exit.OK, "", ""), run);
    assertEquals(
        List.of("a-2.csv", "a-2.json", "a-2.quotes.txt", "a.csv", "a.json", "a.quotes.txt"),
        tree(out));
    assertEquals(run("-f", "csv", in + "/a.txt").out(), Files.readString(out.resolve("a.csv")));
    Invariants.checkJson(Files.readString(out.resolve("a-2.json")), TEXT);
  }

  @Test
  void bratGetsTheTextBesideTheAnnotation() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(Exit.OK, run("-f", "brat", "--output-dir", out.toString(), in).exit());
    List<String> anns = tree(out).stream().filter(name -> name.endsWith(".ann")).toList();
    assertEquals(6, anns.size());
    for (String ann : anns) {
      String text = Files.readString(out.resolve(ann.replaceFirst("ann$", "txt")));
      BratRules.check(Files.readString(out.resolve(ann)), text);
    }
    assertEquals(TEXT, Files.readString(out.resolve("b/x.txt")));
    assertEquals(13, tree(out).size());
    assertEquals(
        Files.readString(out.resolve("b/x.ann")), run("-f", "brat", in + "/b/x.txt").out());
  }

  @Test
  void bratTakesNoTextsPlace() throws IOException {
    write("m.txt", "\ufeff" + TEXT);
    write("annotation.conf", "mine");
    CommandLineRun run = run("-f", "brat", "--output-dir", in, in + "/a.txt", in + "/m.txt");
    assertEquals(Exit.OK, run.exit(), run.err());
    // The article as it is read is the one that is there; of the other one a mark is not text.
    assertTrue(Files.exists(folder.resolve("in/a.ann")));
    assertFalse(Files.exists(folder.resolve("in/a-2.txt")));
    assertEquals("\ufeff" + TEXT, read("in/m.txt"));
    assertEquals(TEXT, read("in/m-2.txt"));
    assertTrue(Files.exists(folder.resolve("in/m-2.ann")));
    assertEquals("mine", read("in/annotation.conf"));
  }

  @Test
  void bratFollowsAnArticleThatChanges() throws IOException {
    String out = folder.resolve("out").toString();
    run("-f", "brat", "--output-dir", out, in + "/a.txt");
    write("a.txt", "News. " + TEXT);
    run("-f", "brat", "--output-dir", out, in + "/a.txt");
    assertEquals(List.of("a.ann", "a.txt", "annotation.conf"), tree(folder.resolve("out")));
    assertEquals("News. " + TEXT, read("out/a.txt"));
    BratRules.check(read("out/a.ann"), read("out/a.txt"));
  }

  @Test
  void severalReportsHaveAnIndexWhichIsNoArticles() throws IOException {
    Path out = folder.resolve("out");
    write("index.txt", TEXT);
    run("-f", "html", "--output-dir", out.toString(), in + "/index.txt");
    assertEquals(List.of("index.quotes.html"), tree(out));
    run("-f", "html", "--output-dir", out.toString(), in + "/index.txt", in + "/b");
    assertEquals(List.of("index.html", "index.quotes.html", "x.quotes.html"), tree(out));
    assertTrue(read("out/index.html").contains("href=\"index.quotes.html\""));
    assertTrue(read("out/index.html").contains("href=\"x.quotes.html\""));
  }

  @Test
  void tablesHaveOneHead() {
    CommandLineRun run = run("-f", "csv", in);
    assertEquals(1, run.out().lines().filter(line -> line.startsWith("document.id,")).count());
    assertEquals(5, run.out().lines().count());
    assertTrue(run("-f", "tsv", "--csv-safe", in).out().contains("\tspeaker.name\t"));
  }
}
