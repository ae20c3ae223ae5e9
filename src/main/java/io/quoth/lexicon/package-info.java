/**
 * What does this word do? Word lists of cues, titles, offices, given names and pronouns, from the
 * text files beside them. For users of the library: {@link io.quoth.lexicon.CueClass}.
 */
@NullMarked
package io.quoth.lexicon;

import org.jspecify.annotations.NullMarked;
