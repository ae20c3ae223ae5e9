package io.quoth.yardstick;

/**
 * Some words of a comparison: those before, and those that stand there after.
 *
 * @param same whether they are the same words; then the two differ at most in case or form
 * @param before empty where words were put in
 * @param after empty where words were left out
 */
public record Step(boolean same, String before, String after) {}
