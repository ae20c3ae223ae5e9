package io.quoth.document;

import io.quoth.article.Span;

/**
 * A paragraph: the sentences from {@code first} up to, not including, {@code end}. A line is a
 * paragraph unless blank lines part the text into longer ones.
 *
 * @param index its place in {@link Document#paragraphs()}
 */
public record Paragraph(int index, Span span, int first, int end) {}
