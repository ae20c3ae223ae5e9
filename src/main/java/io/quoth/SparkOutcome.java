package io.quoth;

import java.io.Serializable;

/**
 * What became of a unit.
 *
 * @param failure why nothing of it was written, or null
 */
record SparkOutcome(SparkUnit unit, SparkCounts counts, String failure) implements Serializable {}
