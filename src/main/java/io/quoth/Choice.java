package io.quoth;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option that is one of a few words: the constants of an enum, in lower case. */
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  Choice(Class<E> type) {
    this.type = type;
  }

  /** The constant that a word stands for; null if it stands for none. */
  static <E extends Enum<E>> E find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (lower(constant).equals(word)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public E convert(String word) {
    E found = find(type, word);
    if (found != null) {
      return found;
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Choice::lower).collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + word + "' is none of " + known);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
