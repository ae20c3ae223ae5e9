package io.quoth.document;

import io.quoth.article.Span;

/**
 * A sentence: the tokens from {@code first} up to, not including, {@code end}.
 *
 * @param index its place in {@link Document#sentences()}
 * @param paragraph index of its paragraph
 */
public record Sentence(int index, Span span, int first, int end, int paragraph) {}
