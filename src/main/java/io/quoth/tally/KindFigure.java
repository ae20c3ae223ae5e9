package io.quoth.tally;

/**
 * Speakers of matched quotes whose source is of one kind.
 *
 * @param right speakers that are right end to end
 * @param expected matched quotes with such a source
 * @param rightNames full names that are right
 * @param expectedNames those of the quotes that have a name
 */
public record KindFigure(int right, int expected, int rightNames, int expectedNames) {}
