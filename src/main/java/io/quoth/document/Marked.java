package io.quoth.document;

import io.quoth.article.Span;

/**
 * A region inside quotation marks. It never runs past its paragraph: a quotation over several
 * paragraphs is a chain of regions, each continuing the one before.
 *
 * @param index its place in {@link Document#marked()}, which is in order of {@code outer.start},
 *     outer before inner
 * @param outer with the marks
 * @param inner without the marks and without white space at its edges; never empty
 * @param first first token inside the marks
 * @param end token behind the last one inside
 * @param parent index of the region it is nested in, or -1
 * @param closed whether a closing mark was found
 * @param continues index of the region, in an earlier paragraph, that was left open and is carried
 *     on here, or -1
 */
public record Marked(
    int index,
    Span outer,
    Span inner,
    int first,
    int end,
    int parent,
    boolean closed,
    int continues) {}
