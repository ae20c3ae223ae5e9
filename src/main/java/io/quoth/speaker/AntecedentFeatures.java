package io.quoth.speaker;

import io.quoth.classify.Features;
import io.quoth.document.Sentence;
import io.quoth.document.Token;
import io.quoth.mention.Description;
import io.quoth.mention.Entity;
import io.quoth.mention.Gender;
import io.quoth.mention.Kind;
import io.quoth.mention.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What speaks for and against an entity being the antecedent of a pronoun or nominal. */
final class AntecedentFeatures {
  /** How many sentences back an antecedent may be. */
  private static final int SENTENCES = 10;

  private final Scene scene;
  private final Mention mention;
  private final String form;
  private final Sentence sentence;
  private final List<Mention> before;

  AntecedentFeatures(Scene scene, Mention mention) {
    this.scene = scene;
    this.mention = mention;
    form =
        mention.kind() == Kind.PRONOUN
            ? scene.document.text(mention.span()).toLowerCase(Locale.ROOT)
            : "<nominal>";
    sentence = scene.document.sentenceOf(mention.head());
    before = scene.resolvedBefore(mention.first());
  }

  /** The entities that agree in number and gender, the one mentioned last first. */
  List<Integer> candidates() {
    List<Integer> fitting = new ArrayList<>();
    for (int each : Scene.entities(before)) {
      Entity entity = scene.entity(each);
      Mention last = last(each);
      int distance = sentence.index() - scene.document.sentenceOf(last.head()).index();
      if (distance > SENTENCES || !agrees(entity, last)) {
        continue;
      }
      if (mention.kind() == Kind.PRONOUN) {
        fitting.add(each);
      } else if (entity.sort() == Entity.Sort.UNNAMED) {
        String part = scene.document.tokens().get(last.head()).relation();
        if (part.startsWith("nsubj") || part.equals("dobj")) {
          // Likelier meant than anybody named before.
          break;
        }
      } else if (mention.description() != Description.OFFICE || entity.role().isEmpty()) {
        fitting.add(each);
      }
    }
    return fitting;
  }

  /**
   * Places of the candidates that were last mentioned in one breath with the best ("A, B and C"):
   * nothing tells them apart.
   */
  List<Integer> together(List<Integer> candidates, List<Ranker.Ranked> ranked) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < ranked.size(); i++) {
      Mention best = last(candidates.get(ranked.get(0).place()));
      Mention rival = last(candidates.get(ranked.get(i).place()));
      if (isJoined(best, rival) || isJoined(rival, best)) {
        places.add(ranked.get(i).place());
      }
    }
    return places;
  }

  /**
   * Whether a candidate stands out among those whom a description may mean: the one mentioned last,
   * and the subject of its sentence if others are told of there.
   */
  boolean standsOut(List<Integer> candidates, int place) {
    Mention best = last(candidates.get(place));
    int told = scene.document.sentenceOf(best.head()).index();
    boolean others = false;
    for (int i = 1; i < candidates.size(); i++) {
      Mention other = last(candidates.get(i));
      others |= scene.document.sentenceOf(other.head()).index() == told;
    }
    return place == 0 && (!others || scene.isSubject(best));
  }

  /** Whether nothing but "and", commas and other mentions stands between two. */
  private boolean isJoined(Mention first, Mention second) {
    boolean and = false;
    for (int i = first.end(); i < second.first(); i++) {
      Token token = scene.document.tokens().get(i);
      boolean joins = token.tag().equals("CC");
      if (!joins && !token.text().equals(",") && scene.cast.mentionAt(i).isEmpty()) {
        return false;
      }
      and |= joins;
    }
    return and;
  }

  private boolean agrees(Entity entity, Mention last) {
    boolean person = entity.sort() == Entity.Sort.PERSON || entity.sort() == Entity.Sort.UNNAMED;
    Gender gender = mention.gender();
    if (mention.plural()) {
      return last.plural()
          || entity.sort() == Entity.Sort.GROUP
          || entity.sort() == Entity.Sort.ORGANISATION;
    }
    if (gender == Gender.NEUTER) {
      return !person && !last.plural();
    }
    return person && !last.plural() && entity.gender().agrees(gender);
  }

  private Mention last(int entity) {
    for (Mention each : before) {
      if (each.entity() == entity) {
        return each;
      }
    }
    throw new IllegalArgumentException("never mentioned before: " + entity);
  }

  /** Fills the buffer for the candidate at a place of the list. */
  void of(List<Integer> candidates, int place, Features into) {
    into.clear();
    into.bias();
    int entity = candidates.get(place);
    Entity who = scene.entity(entity);
    Mention last = last(entity);
    int distance = sentence.index() - scene.document.sentenceOf(last.head()).index();
    int paragraphs = sentence.paragraph() - scene.document.sentenceOf(last.head()).paragraph();
    int far = Math.min(distance, 5);
    into.add(1, far);
    into.add(2, Math.min(paragraphs, 4));
    into.add(3, Math.min(place, 5));
    into.add(4, Math.min(place, 5) * 8 + far);
    into.add(5, Math.min(candidates.size(), 4) * 8 + Math.min(place, 5));
    String relation = scene.document.tokens().get(last.head()).relation();
    into.add(6, relation);
    into.add(7, far, relation);
    into.add(8, scene.isSubject(last));
    into.add(9, far, last.kind().name());
    into.add(10, form, who.sort().name());
    boolean sure = who.gender() != Gender.UNKNOWN;
    into.add(11, form, sure ? "g" : "u");
    into.add(12, far, sure ? "g" : "u", scene.isSubject(last) ? "s" : "");
    int found = Collections.binarySearch(who.mentions(), mention.index());
    int count = Math.min(found < 0 ? -found - 1 : found, 6);
    into.add(13, count);
    into.add(14, far * 8 + count);
    int said = spoke(entity, 0) ? 1 : spoke(entity, 1) ? 2 : 0;
    into.add(15, said);
    into.add(16, said * 8 + far);
    into.add(17, said * 8 + Math.min(place, 5));
    into.add(18, said * 4 + (scene.isSubject(last) ? 1 : 0));
    boolean opens = last.first() == scene.document.sentenceOf(last.head()).first();
    into.add(19, far, opens ? "o" : "");
    boolean named = who.sort() == Entity.Sort.PERSON;
    into.add(20, named);
    into.add(21, last.kind().name(), relation);
    into.add(22, scene.document.sentenceOf(last.head()).paragraph() == 0);
    into.add(23, mention.first() == sentence.first());
    into.add(24, far, mention.first() == sentence.first() ? "o" : "", relation);
    int above = above(candidates, entity);
    int standing = Math.min(above, 3);
    into.add(25, standing);
    into.add(26, standing * 8 + far);
    into.add(27, standing, said == 1 ? "t" : "", form);
    if (mention.description() != Description.NONE) {
      int words = Math.min(mention.end() - mention.first(), 4);
      String look = mention.description().name();
      into.add(40, look);
      into.add(41, far, look);
      into.add(42, look, said == 1 ? "t" : "");
      into.add(43, look, place == 0 ? "p" : "", scene.isSubject(last) ? "s" : "");
      into.add(44, words, look);
      into.add(46, who.role().isPresent() ? "r" : "", look);
      into.add(45, far * 4 + above, look);
    }
    int entrance = Math.min(3, entrance(who));
    into.add(28, entrance, named ? "n" : "");
    into.add(29, entrance * 4 + standing);
    into.add(30, far, who.sort().name());
  }

  /** How many of the candidates the whole article mentions more often. */
  private int above(List<Integer> candidates, int entity) {
    int mentions = scene.entity(entity).mentions().size();
    int more = 0;
    for (int each : candidates) {
      more += scene.entity(each).mentions().size() > mentions ? 1 : 0;
    }
    return more;
  }

  /** The paragraph in which somebody is mentioned first. */
  private int entrance(Entity who) {
    if (who.mentions().isEmpty()) {
      return 0;
    }
    Mention first = scene.cast.mentions().get(who.mentions().get(0));
    return scene.document.sentenceOf(first.head()).paragraph();
  }

  private boolean spoke(int entity, int back) {
    return scene
        .turnBefore(mention.first(), back)
        .filter(turn -> turn.entity() == entity)
        .isPresent();
  }
}
