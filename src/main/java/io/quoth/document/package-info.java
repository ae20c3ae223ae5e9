/**
 * What are the paragraphs, sentences, tokens, tags, trees and quotation marks of an article?
 *
 * <p>{@link io.quoth.document.Annotator} takes an article apart into a {@link
 * io.quoth.document.Document}. Users of the library get one by {@link
 * io.quoth.speaker.Attributions#document()}, for its text and warnings; of how it is taken apart,
 * they should not make themselves depend.
 */
@NullMarked
package io.quoth.document;

import org.jspecify.annotations.NullMarked;
