package io.quoth;

import io.quoth.article.Article;
import io.quoth.lexicon.CueClass;
import io.quoth.mention.Kind;
import io.quoth.quote.Quote;
import io.quoth.speaker.Attributions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the stages where a test is about what is around them: finds what is quoted in the
 * one form {@code "…," said Name.}
 */
final class StandIn implements Function<Article, Attributions> {
  private static final Pattern QUOTE =
      Pattern.compile("\"([^\"\n]+)\" (said|thought) ([A-Z]\\p{L}+)");

  @Override
  public Attributions apply(Article article) {
    if (article.text().contains("make it fail")) {
      throw new IllegalStateException("as the article asks");
    }
    Sample sample = new Sample(article);
    List<String> names = new ArrayList<>();
    List<String[]> found = new ArrayList<>();
    for (Matcher m = QUOTE.matcher(article.text()); m.find(); ) {
      found.add(new String[] {m.group(1), m.group(2), m.group(3)});
      names.add(m.group(3));
    }
    List<String> distinct = names.stream().distinct().toList();
    for (String name : distinct) {
      int count = (int) names.stream().filter(name::equals).count();
      sample.speaker(name, "person", null, count);
    }
    for (String[] quote : found) {
      boolean said = quote[1].equals("said");
      sample
          .quote(Quote.Type.DIRECT, quote[0])
          .cue(quote[1], said ? "say" : "think", said ? CueClass.SPEECH : CueClass.THOUGHT)
          .mention(quote[2], Kind.NAME)
          .by(distinct.indexOf(quote[2]));
    }
    return sample.build();
  }
}
