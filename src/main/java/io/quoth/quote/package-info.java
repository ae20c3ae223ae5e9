/**
 * What is reported, by which cue, from which source phrase?
 *
 * <p>For users of the library: {@link io.quoth.quote.Quote} and {@link io.quoth.quote.Cue}. {@link
 * io.quoth.quote.QuoteFinder} finds them; who a source phrase stands for, the next room says.
 */
@NullMarked
package io.quoth.quote;

import org.jspecify.annotations.NullMarked;
