/** Where in the jar is this file? Not for users of the library. */
@NullMarked
package io.quoth.archive;

import org.jspecify.annotations.NullMarked;
