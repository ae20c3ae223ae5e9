package io.quoth.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quoth.article.Span;
import io.quoth.quote.Quote;
import io.quoth.tally.Gold;
import io.quoth.tally.Guess;
import io.quoth.tally.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another system found, from files {@code NAME-dev-spans.jsonl} and {@code
 * NAME-dev-attributions.jsonl}: it may be set otherwise for each view.
 */
final class Peers {
  private final Map<View, Map<String, List<Guess>>> found = new EnumMap<>(View.class);

  private Peers() {}

  static Peers read(Path folder, String name) throws IOException {
    Peers peers = new Peers();
    ObjectMapper mapper = new ObjectMapper();
    for (View view : View.values()) {
      String file = name + "-dev-" + view.name().toLowerCase(Locale.ROOT) + ".jsonl";
      Map<String, List<Guess>> articles = new HashMap<>();
      for (String line : Files.readAllLines(folder.resolve(file))) {
        JsonNode article = mapper.readTree(line);
        List<Guess> guesses = new ArrayList<>();
        article.get("quotes").forEach(quote -> guesses.add(guess(quote)));
        articles.put(article.get("id").asText(), guesses);
      }
      peers.found.put(view, articles);
    }
    return peers;
  }

  Measured measured(List<Gold> gold) {
    return Measured.of(
        gold, (i, view) -> found.get(view).getOrDefault(gold.get(i).id(), List.of()));
  }

  private static Guess guess(JsonNode quote) {
    List<Span> content = new ArrayList<>();
    quote.get("content").forEach(pair -> content.add(span(pair)));
    return new Guess(
        Optional.of(Quote.Type.valueOf(quote.get("type").asText().toUpperCase(Locale.ROOT))),
        content,
        quote.hasNonNull("cue") ? Optional.of(span(quote.get("cue"))) : Optional.empty(),
        quote.hasNonNull("speaker") ? Optional.of(who(quote.get("speaker"))) : Optional.empty(),
        1,
        "");
  }

  private static Guess.Who who(JsonNode speaker) {
    Optional<Span> mention =
        speaker.hasNonNull("start")
            ? Optional.of(new Span(speaker.get("start").asInt(), speaker.get("end").asInt()))
            : Optional.empty();
    String name = speaker.path("name").asText("");
    return Guess.Who.called(mention, name.isEmpty() ? Optional.empty() : Optional.of(name));
  }

  private static Span span(JsonNode pair) {
    return new Span(pair.get(0).asInt(), pair.get(1).asInt());
  }
}
