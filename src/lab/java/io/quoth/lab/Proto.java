package io.quoth.lab;

import io.quoth.classify.LinearModel;
import io.quoth.lexicon.Cues;
import io.quoth.mention.*;
import io.quoth.quote.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

public final class Proto {
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[1]);
    Path out = Path.of(args[2]);
    if (args[0].equals("train")) {
      SilverDocuments silver = new SilverDocuments(data.resolve("polnear-train-corenlp.tsv")); silver.load(true);
      TrainQuotes t = new TrainQuotes();
      for (var a : Polnear.read(data.resolve("polnear-train.jsonl"))) {
        Cast c = silver.cast(a);
        if (!c.document().tokens().isEmpty()) t.add(c, a);
      }
      t.train(out);
      QuoteFinder f =
          new QuoteFinder(
              Cues.load(), m(out, "cues.bin"), m(out, "frames.bin"), m(out, "regions.bin"));
      TrainSpeakers u = new TrainSpeakers();
      for (var a : Polnear.read(data.resolve("polnear-train.jsonl"))) {
        Cast c = silver.cast(a);
        if (!c.document().tokens().isEmpty()) u.add(f.find(c), a);
      }
      u.train(out);
      return;
    }
    SilverDocuments silver = new SilverDocuments(data.resolve("polnear-dev-corenlp.tsv")); silver.load(false);
    QuoteFinder f =
        new QuoteFinder(
            Cues.load(), m(out, "cues.bin"), m(out, "frames.bin"), m(out, "regions.bin"));
    io.quoth.speaker.SpeakerFinder sf =
        new io.quoth.speaker.SpeakerFinder(m(out, "antecedents.bin"), m(out, "turns.bin"));
    StringBuilder b = new StringBuilder();
    for (var a : Polnear.read(data.resolve("polnear-dev.jsonl"))) {
      var at = sf.attribute(f.find(silver.cast(a)));
      b.append("{\"id\":\"").append(a.id()).append("\",\"quotes\":[");
      String sep = "";
      for (var t : at.attributions()) {
        Quote q = t.quote();
        b.append(sep)
            .append("{\"type\":\"")
            .append(q.type().name().toLowerCase())
            .append("\",\"content\":[");
        String s2 = "";
        for (var s : q.spans()) {
          b.append(s2).append("[").append(s.start()).append(",").append(s.end()).append("]");
          s2 = ",";
        }
        b.append("],\"cue\":")
            .append(
                q.cue()
                    .map(c -> "[" + c.span().start() + "," + c.span().end() + "]")
                    .orElse("null"))
            .append(",\"speaker\":");
        String name =
            t.speaker().isPresent()
                ? "\""
                    + at.speakers()
                        .get(t.speaker().getAsInt())
                        .name()
                        .replace("\"", "'")
                        .replace("\n", " ")
                    + "\""
                : "null";
        if (t.mention().isPresent() || t.speaker().isPresent())
          b.append(
              "{\"start\":"
                  + t.mention().map(m -> "" + m.span().start()).orElse("null")
                  + ",\"end\":"
                  + t.mention().map(m -> "" + m.span().end()).orElse("null")
                  + ",\"text\":\"\",\"name\":"
                  + name
                  + "}");
        else b.append("null");
        b.append("}");
        sep = ",";
      }
      b.append("]}\n");
    }
    Files.writeString(Path.of(args[3]), b);
  }

  static LinearModel m(Path out, String n) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(out.resolve(n)))) {
      return LinearModel.read(in);
    }
  }
}
