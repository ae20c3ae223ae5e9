package io.quoth.article;

/**
 * Something about an article that its reader should know; never a reason to drop it.
 *
 * @param code short and stable, in lower case with hyphens, such as {@code unclosed-quotation}
 * @param start UTF-16 offset into the article's text, or -1 where it concerns the whole
 * @param message one line for a person
 */
public record Warning(String code, int start, String message) {}
