package io.quoth.write;

import io.quoth.speaker.Attribution;
import io.quoth.speaker.Attributions;
import java.util.List;

/** A row a quote, under a header. */
final class TableWriter implements Format {
  private final Settings settings;
  private final Dialect dialect;

  TableWriter(Settings settings, Dialect dialect) {
    this.settings = settings;
    this.dialect = dialect;
  }

  @Override
  public String head() {
    return line(Row.names());
  }

  @Override
  public String render(Attributions result) {
    StringBuilder out = new StringBuilder(1024);
    Offsets offsets = new Offsets(result.document().text(), settings.unit());
    String digest = Digest.sha256(result.document().text());
    for (Attribution attribution : result.attributions()) {
      out.append(line(new Row(result, attribution, offsets, digest).cells()));
    }
    return out.toString();
  }

  private String line(List<String> cells) {
    return dialect.line(cells, settings.csvSafe());
  }
}
