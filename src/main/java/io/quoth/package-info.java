/**
 * Who said what: finds the quotes of English news articles and attributes them to their speakers.
 *
 * <p>As a library, quoth is {@link io.quoth.Quoth} and the values that go in and come out:
 *
 * <ul>
 *   <li>in: an {@link io.quoth.article.Article}, made by {@link io.quoth.article.Article#of}, and
 *       if wanted a {@link io.quoth.write.Selection};
 *   <li>out: {@link io.quoth.speaker.Attributions}, with a {@link io.quoth.speaker.Speaker} for
 *       everybody quoted and an {@link io.quoth.speaker.Attribution} for every {@link
 *       io.quoth.quote.Quote}; places in the text are {@link io.quoth.article.Span}s.
 * </ul>
 *
 * <p>These, and what their methods return, change only as semantic versioning allows. What is
 * public besides is so because another package of quoth needs it, and may change with any release.
 *
 * <p>{@link io.quoth.Main} is the command line, which this package holds, too. The other packages
 * are rooms that an article passes in the order of the alphabet: article, document, mention, quote,
 * speaker, write.
 */
@NullMarked
package io.quoth;

import org.jspecify.annotations.NullMarked;
