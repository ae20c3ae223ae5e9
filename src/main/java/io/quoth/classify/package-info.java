/**
 * What does a linear model say to these features? Loads models and scores with them; nothing here
 * knows of language. Not for users of the library.
 */
@NullMarked
package io.quoth.classify;

import org.jspecify.annotations.NullMarked;
