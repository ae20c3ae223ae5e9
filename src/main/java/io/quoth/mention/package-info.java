/**
 * Who is there, by which phrases, in which role? {@link io.quoth.mention.CastFinder} makes a {@link
 * io.quoth.mention.Cast} of a document: mentions, and the entities that they are of. For users of
 * the library: {@link io.quoth.mention.Kind}.
 */
@NullMarked
package io.quoth.mention;

import org.jspecify.annotations.NullMarked;
