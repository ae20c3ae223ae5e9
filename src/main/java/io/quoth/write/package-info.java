/**
 * What does the user get to see? Each {@link io.quoth.write.OutputFormat} makes text of a result.
 *
 * <p>For users of the library: {@link io.quoth.write.Selection}, which quotes to keep, and {@link
 * io.quoth.write.OffsetUnit}. The JSON of a result is had from {@link io.quoth.Quoth#json}.
 */
@NullMarked
package io.quoth.write;

import org.jspecify.annotations.NullMarked;
