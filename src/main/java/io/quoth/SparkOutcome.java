package io.quoth;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit.
 *
 * @param failure why nothing of it was written, or null
 */
record SparkOutcome(SparkUnit unit, SparkCounts counts, @Nullable String failure)
    implements Serializable {}
