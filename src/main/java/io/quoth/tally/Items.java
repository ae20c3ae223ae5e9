package io.quoth.tally;

import io.quoth.article.Span;
import io.quoth.quote.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes quotes into what is compared, as a view has it. */
final class Items {
  private final View view;
  private final Words words;

  Items(View view, Words words) {
    this.view = view;
    this.words = words;
  }

  List<Item<GoldQuote>> expected(Gold gold) {
    List<Item<GoldQuote>> items = new ArrayList<>();
    for (GoldQuote quote : gold.quotes()) {
      add(items, quote.type(), quote.content(), quote.marked().orElseThrow(), quote);
    }
    return items;
  }

  List<Item<Guess>> found(List<Guess> guesses, List<Span> marks) {
    List<Item<Guess>> items = new ArrayList<>();
    for (Guess guess : guesses) {
      List<Span> inside = Marks.cut(guess.content(), marks, guess.cue().stream().toList());
      boolean claimsMarks = guess.type().filter(t -> t != Quote.Type.INDIRECT).isPresent();
      List<Span> passages = inside.isEmpty() && claimsMarks ? guess.content() : inside;
      add(items, guess.type(), guess.content(), passages, guess);
    }
    return items;
  }

  private <Q> void add(
      List<Item<Q>> items,
      Optional<Quote.Type> type,
      List<Span> content,
      List<Span> passages,
      Q quote) {
    if (view == View.ATTRIBUTIONS) {
      items.add(Item.of(type, content, words, quote));
      return;
    }
    for (Span passage : passages) {
      if (!words.letters(List.of(passage)).isEmpty()) {
        items.add(Item.of(type, List.of(passage), words, quote));
      }
    }
  }
}
