package io.quoth.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes, by samples of the stacks of a run ({@code Profile ARTICLES.jsonl [COUNT]},
 * from the project's root): which room was at work, and in which class.
 */
final class Profile {
  /** Classes that are told of. */
  private static final int CLASSES = 15;

  private static final String OURS = "io.quoth.";
  private static final String SHADED = OURS + "shaded.";
  private static final String LOBBY = "io.quoth";
  private static final Set<String> CUPBOARDS = Set.of("archive", "classify", "lexicon");
  private static final String ELSEWHERE = "elsewhere";

  private final Map<String, Integer> rooms = new HashMap<>();
  private final Map<String, Integer> classes = new HashMap<>();
  private int samples;

  public static void main(String[] args) throws IOException, InterruptedException {
    Articles articles = Articles.of(Path.of(args[0]));
    Profile profile = of(articles, args.length > 1 ? Integer.parseInt(args[1]) : articles.size());
    System.out.println(profile.rooms());
    System.out.print(profile.classes());
  }

  /** Of the launcher over so many articles. */
  static Profile of(Articles articles, int count) throws IOException, InterruptedException {
    Path recording = Files.createTempFile("quoth", ".jfr");
    try {
      EndToEnd.quoth(
          articles,
          count,
          1,
          // Otherwise stacks are known only where Java may stop, and loops get no samples.
          "-XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints"
              + " -XX:StartFlightRecording=settings=profile,filename="
              + recording);
      Profile profile = new Profile();
      try (RecordingFile events = new RecordingFile(recording)) {
        while (events.hasMoreEvents()) {
          RecordedEvent event = events.readEvent();
          if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
            List<RecordedFrame> stack = event.getStackTrace().getFrames();
            profile.add(stack.stream().map(f -> f.getMethod().getType().getName()).toList());
          }
        }
      }
      return profile;
    } finally {
      Files.delete(recording);
    }
  }

  /**
   * @param names the classes of a stack, the one at work first
   */
  void add(List<String> names) {
    samples++;
    // A lambda is a class of its own, named by where it is in memory.
    List<String> stack =
        names.stream().map(name -> name.replaceFirst("\\$\\$Lambda.*", "")).toList();
    rooms.merge(room(stack).orElse(ELSEWHERE), 1, Integer::sum);
    classes.merge(shortened(stack.get(0)), 1, Integer::sum);
  }

  /** The room that works, or for which a cupboard or a library does. */
  private static Optional<String> room(List<String> stack) {
    for (String name : stack) {
      if (name.startsWith(OURS) && !name.startsWith(SHADED)) {
        String place = name.substring(0, name.lastIndexOf('.'));
        String room = place.equals(LOBBY) ? LOBBY : place.substring(OURS.length());
        if (!CUPBOARDS.contains(room)) {
          return Optional.of(room);
        }
      }
    }
    return Optional.empty();
  }

  private static String shortened(String name) {
    return name.startsWith(OURS) && !name.startsWith(SHADED) ? name.substring(OURS.length()) : name;
  }

  String rooms() {
    return table("room at work, or for which others work", rooms, rooms.size());
  }

  String classes() {
    return table("class at work", classes, CLASSES);
  }

  private String table(String head, Map<String, Integer> counts, int most) {
    Sheet sheet = new Sheet(head, "of " + samples + " samples");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(
            each ->
                sheet.row(
                    "`" + each.getKey() + "`", Units.percent((double) each.getValue() / samples)));
    return sheet.toString();
  }
}
