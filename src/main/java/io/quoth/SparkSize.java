package io.quoth;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as users write it: {@code 500}, {@code 64k}, {@code 32m}, {@code 1g}. */
record SparkSize(long bytes) {
  private static final String UNITS = "kmg";
  private static final int BITS = 10;

  static final class Reader implements ITypeConverter<SparkSize> {
    @Override
    public SparkSize convert(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!lower.matches("[1-9][0-9]{0,8}[kmg]?")) {
        throw new TypeConversionException("'" + word + "' is no size such as 64k, 32m or 1g");
      }
      int unit = UNITS.indexOf(lower.charAt(lower.length() - 1));
      String digits = unit < 0 ? lower : lower.substring(0, lower.length() - 1);
      return new SparkSize(Long.parseLong(digits) << (unit + 1) * BITS);
    }
  }

  @Override
  public String toString() {
    return Long.toString(bytes);
  }
}
