package io.quoth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quoth.write.JsonFacts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

class SparkParquetValuesTest {
  private static Group group(String... fields) {
    return new SimpleGroup(
        MessageTypeParser.parseMessageType("message m { " + String.join(" ", fields) + " }"));
  }

  private static String json(Group group) {
    return JsonFacts.line(SparkParquetValues.of(group)).strip();
  }

  @Test
  void plainValues() {
    Group row =
        group(
            "optional binary text (STRING);",
            "optional binary legacy;",
            "optional binary bytes;",
            "optional int64 id;",
            "optional boolean paid;",
            "optional double score;",
            "optional binary none (STRING);");
    row.add("text", "“We will,” she said.");
    row.add("legacy", "é");
    row.add("bytes", Binary.fromConstantByteArray(new byte[] {(byte) 0xff, 0}));
    row.add("id", 12L);
    row.add("paid", true);
    row.add("score", 0.5);
    assertEquals(
        "{\"text\":\"“We will,” she said.\",\"legacy\":\"é\",\"bytes\":\"/wA=\",\"id\":12,"
            + "\"paid\":true,\"score\":0.5,\"none\":null}",
        json(row));
  }

  @Test
  void datesTimesAndDecimals() {
    Group row =
        group(
            "optional int32 day (DATE);",
            "optional int64 instant (TIMESTAMP(MILLIS,true));",
            "optional int64 local (TIMESTAMP(MICROS,false));",
            "optional int96 old;",
            "optional int32 price (DECIMAL(9,2));",
            "optional fixed_len_byte_array(2) big (DECIMAL(4,1));");
    row.add("day", 20_454);
    row.add("instant", 1_767_265_200_000L);
    row.add("local", 1_767_265_200_500_000L);
    ByteBuffer old = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    // Eleven hours into the day that is 20,454 days behind the first of 1970.
    old.putLong(11L * 3600 * 1_000_000_000).putInt(2_440_588 + 20_454).flip();
    row.add("old", Binary.fromConstantByteBuffer(old));
    row.add("price", 1250);
    row.add("big", Binary.fromConstantByteArray(new byte[] {(byte) 0xff, (byte) 0xf6}));
    assertEquals(
        "{\"day\":\"2026-01-01\",\"instant\":\"2026-01-01T11:00:00Z\","
            + "\"local\":\"2026-01-01T11:00:00.500\",\"old\":\"2026-01-01T11:00:00Z\","
            + "\"price\":12.50,\"big\":-1.0}",
        json(row));
  }

  @Test
  void listsAndRecords() {
    Group row =
        group(
            "optional group authors (LIST) { repeated group list {"
                + " optional binary element (STRING); } }",
            "repeated binary tags (STRING);",
            "optional group paper { optional binary name (STRING); }");
    Group authors = row.addGroup("authors");
    authors.addGroup(0).add(0, "Ada Example");
    authors.addGroup(0);
    authors.addGroup(0).add(0, "Grace Sample");
    row.add("tags", "a");
    row.add("tags", "b");
    row.addGroup("paper").add("name", "The Example");
    assertEquals(
        "{\"authors\":[\"Ada Example\",null,\"Grace Sample\"],\"tags\":[\"a\",\"b\"],"
            + "\"paper\":{\"name\":\"The Example\"}}",
        json(row));
  }
}
