/**
 * What is the text? An {@link io.quoth.article.Article} is what every offset of a result points
 * into.
 *
 * <p>For users of the library: {@link io.quoth.article.Article}, {@link io.quoth.article.Metadata},
 * {@link io.quoth.article.Span} and {@link io.quoth.article.Warning}. The rest reads files for the
 * command line: a {@link io.quoth.article.Source} is read by the {@link
 * io.quoth.article.ArticleReader} of its {@link io.quoth.article.InputFormat}.
 */
@NullMarked
package io.quoth.article;

import org.jspecify.annotations.NullMarked;
