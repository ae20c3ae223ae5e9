package io.quoth.speaker;

import io.quoth.mention.Entity;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The speakers of an article as they come up, in order of their first quote. */
final class Speakers {
  private final Scene scene;
  private final Map<Integer, Integer> byEntity = new HashMap<>();
  private final List<Speaker> speakers = new ArrayList<>();

  Speakers(Scene scene) {
    this.scene = scene;
  }

  /** Place of an entity among the speakers. */
  int of(int entity) {
    return byEntity.computeIfAbsent(entity, e -> add(speaker(scene.entity(e))));
  }

  private int add(Speaker speaker) {
    speakers.add(speaker);
    return speakers.size() - 1;
  }

  private Speaker speaker(Entity entity) {
    return new Speaker(
        entity.name(),
        entity.sort().name().toLowerCase(Locale.ROOT),
        entity.role(),
        entity.affiliation(),
        List.of(),
        0);
  }

  /** All speakers with their counts, and with the phrases that the text uses for them. */
  List<Speaker> list(List<Attribution> attributions) {
    int[] counts = Attributions.quotes(attributions, speakers.size());
    List<Set<String>> aliases = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      aliases.add(new LinkedHashSet<>());
    }
    byEntity.forEach(
        (entity, place) -> {
          for (int each : scene.entity(entity).mentions()) {
            Mention mention = scene.cast.mentions().get(each);
            if (mention.kind() != Kind.PRONOUN) {
              aliases.get(place).add(scene.document.text(mention.span()));
            }
          }
        });
    List<Speaker> done = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Speaker s = speakers.get(i);
      aliases.get(i).remove(s.name());
      done.add(
          new Speaker(
              s.name(),
              s.kind(),
              s.role(),
              s.affiliation(),
              List.copyOf(aliases.get(i)),
              counts[i]));
    }
    return done;
  }
}
