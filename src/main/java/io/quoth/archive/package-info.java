/** Where in the jar is this file? Not for users of the library. */
package io.quoth.archive;
