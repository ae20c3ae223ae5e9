package io.quoth;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A row of Parquet as the values that JSON knows: dates and times as ISO 8601 has them. */
final class SparkParquetValues {
  /** The Julian day of 1 January 1970. */
  private static final long EPOCH_DAY = 2_440_588;

  private SparkParquetValues() {}

  /** The columns by name; null for what is not there. */
  static Map<String, Object> of(Group row) {
    GroupType type = row.getType();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int field = 0; field < type.getFieldCount(); field++) {
      values.put(type.getFieldName(field), field(row, field));
    }
    return values;
  }

  private static @Nullable Object field(Group row, int field) {
    Type type = row.getType().getType(field);
    int count = row.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      List<Object> values = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        values.add(value(row, field, i));
      }
      return values;
    }
    return count == 0 ? null : value(row, field, 0);
  }

  private static Object value(Group row, int field, int index) {
    Type type = row.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(row, field, index);
    }
    Group inner = row.getGroup(field, index);
    return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        ? list(inner)
        : of(inner);
  }

  /** A list stands in a group around a repeated group around each element. */
  private static List<Object> list(Group outer) {
    List<Object> values = new ArrayList<>();
    Type repeated = outer.getType().getType(0);
    for (int i = 0; i < outer.getFieldRepetitionCount(0); i++) {
      boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
      values.add(wrapped ? field(outer.getGroup(0, i), 0) : value(outer, 0, i));
    }
    return values;
  }

  private static Object primitive(Group row, int field, int index) {
    Type type = row.getType().getType(field);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> row.getBoolean(field, index);
      case FLOAT -> row.getFloat(field, index);
      case DOUBLE -> row.getDouble(field, index);
      case INT32 -> whole(row.getInteger(field, index), logical);
      case INT64 -> whole(row.getLong(field, index), logical);
      case INT96 -> time(row.getInt96(field, index));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(field, index), logical);
    };
  }

  private static Object whole(long value, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant instant =
          Instant.EPOCH.plus(
              value,
              switch (timestamp.getUnit()) {
                case MILLIS -> ChronoUnit.MILLIS;
                case MICROS -> ChronoUnit.MICROS;
                case NANOS -> ChronoUnit.NANOS;
              });
      return timestamp.isAdjustedToUTC()
          ? instant.toString()
          : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale());
    }
    return value;
  }

  /** As older programs wrote times: nanoseconds of a day, and the day. */
  private static String time(Binary value) {
    ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - EPOCH_DAY;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
  }

  /** Text, also where the schema does not say that it is; what cannot be, as Base64. */
  private static Object bytes(Binary value, LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      return logical == null
          ? Base64.getEncoder().encodeToString(value.getBytes())
          : value.toStringUsingUTF8();
    }
  }
}
