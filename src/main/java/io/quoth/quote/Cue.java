package io.quoth.quote;

import io.quoth.article.Span;
import io.quoth.lexicon.CueClass;

/**
 * The word or words that report: "said", "according to", a colon.
 *
 * @param token index of its head token
 * @param lemma base form of the head; of all its words where it is a fixed phrase
 */
public record Cue(int token, Span span, String lemma, CueClass type) {}
