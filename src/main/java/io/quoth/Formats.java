package io.quoth;

import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/**
 * The formats of one run.
 *
 * @param all each once, in the order in which they were named; never empty
 */
record Formats(List<OutputFormat> all) {
  static final Formats JSON = new Formats(List.of(OutputFormat.JSON));

  Formats {
    all = List.copyOf(all);
  }

  /** The files that each article gets in a folder. */
  List<OutputFormat.Kept> files(Settings settings) {
    List<OutputFormat.Kept> files = new ArrayList<>();
    all.forEach(format -> files.addAll(format.files(settings)));
    return files;
  }

  /** Reads names with commas between them. */
  static final class Reader implements ITypeConverter<Formats> {
    private final Choice<OutputFormat> choice = new Choice<>(OutputFormat.class);

    @Override
    public Formats convert(String names) {
      List<OutputFormat> formats = new ArrayList<>();
      for (String name : names.split(",", -1)) {
        OutputFormat format = choice.convert(name);
        if (!formats.contains(format)) {
          formats.add(format);
        }
      }
      return new Formats(formats);
    }
  }
}
