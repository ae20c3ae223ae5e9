package io.quoth;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.quoth.write.Rows;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** Writes quotes as Parquet, packed by Snappy as Spark does. */
final class SparkParquetWriter implements SparkFormat.Writer {
  /** Held in memory until it is written; a unit has less. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private static final MessageType SCHEMA = schema();

  private final ParquetWriter<Group> out;

  SparkParquetWriter(Path path, Configuration conf) throws IOException {
    out =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(path, conf))
            .withConf(conf)
            .withType(SCHEMA)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Rows.Column column : Rows.columns()) {
      switch (column.kind()) {
        case TEXT -> schema.optional(BINARY).as(stringType()).named(column.name());
        case WHOLE -> schema.optional(INT64).named(column.name());
        case FRACTION -> schema.optional(DOUBLE).named(column.name());
      }
    }
    return schema.named("quote");
  }

  @Override
  public void write(List<Object> row) throws IOException {
    Group group = new SimpleGroup(SCHEMA);
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value instanceof String text) {
        group.add(i, text);
      } else if (value instanceof Long whole) {
        group.add(i, whole.longValue());
      } else if (value instanceof Double fraction) {
        group.add(i, fraction.doubleValue());
      }
    }
    out.write(group);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
