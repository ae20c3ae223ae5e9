/**
 * Who is the source of a quote, and how sure is that?
 *
 * <p>For users of the library: {@link io.quoth.speaker.Attributions}, the answer for one article,
 * {@link io.quoth.speaker.Attribution} and {@link io.quoth.speaker.Speaker}. {@link
 * io.quoth.speaker.SpeakerFinder} asks its rules in order, and the first that answers decides.
 */
@NullMarked
package io.quoth.speaker;

import org.jspecify.annotations.NullMarked;
