/**
 * How much of it is right, by articles that somebody annotated? A side room: only {@code quoth
 * evaluate} and the lab go there. Not for users of the library.
 */
@NullMarked
package io.quoth.tally;

import org.jspecify.annotations.NullMarked;
