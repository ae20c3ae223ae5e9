package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.document.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainParserTest {
  private static final List<String> WORDS = List.of("She", "said", "that", "dogs", "bark", ".");
  private static final List<String> TAGS = List.of("PRP", "VBD", "IN", "NNS", "VBP", ".");
  private static final int[] HEADS = {2, 0, 5, 5, 2, 2};
  private static final List<String> RELATIONS =
      List.of("nsubj", "root", "mark", "nsubj", "ccomp", "punct");

  @TempDir Path data;

  private byte[] train(String name) throws IOException {
    StringBuilder table = new StringBuilder();
    for (int document = 0; document < 4; document++) {
      table.append("#doc\t").append(document).append('\n');
      for (int i = 0; i < HEADS.length; i++) {
        table.append(
            String.join(
                "\t", WORDS.get(i), "0", "0", TAGS.get(i), "O", "" + HEADS[i], RELATIONS.get(i)));
        table.append("\t_\n");
      }
      table.append('\n');
    }
    Files.createDirectories(data.resolve("gum"));
    Files.createDirectories(data.resolve("quotes"));
    Files.writeString(data.resolve("quotes/polnear-train-corenlp.tsv"), table);
    Files.writeString(data.resolve("quotes/polnear-dev-corenlp.tsv"), table);
    Path out = data.resolve(name);
    TrainParser.main(
        new String[] {data.toString(), out.toString(), "--fold", "0/2", "--epochs", "8"});
    return Files.readAllBytes(out);
  }

  @Test
  void learnsWhatItIsShown() throws IOException {
    train("a.bin");
    try (InputStream in = Files.newInputStream(data.resolve("a.bin"))) {
      Parser.Tree tree = Parser.read(in).parse(WORDS, TAGS);
      for (int i = 0; i < HEADS.length; i++) {
        assertEquals(HEADS[i] - 1, tree.head(i));
        assertEquals(RELATIONS.get(i), tree.relation(i));
      }
    }
  }

  @Test
  void sameSeedGivesSameBytes() throws IOException {
    assertArrayEquals(train("a.bin"), train("b.bin"));
  }
}
