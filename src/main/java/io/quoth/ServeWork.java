package io.quoth;

import io.quoth.article.Article;
import io.quoth.article.ArticleReader;
import io.quoth.article.Source;
import io.quoth.speaker.Attributions;
import io.quoth.write.OutputFormat;
import io.quoth.write.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the bytes of an article to what the command line prints for it. Safe to share. */
final class ServeWork {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int FAULT = 500;
  private static final int UNAVAILABLE = 503;

  /** For lines of text, of which there are none here. */
  private static final int WIDTH = 80;

  private final ServeMemory memory = new ServeMemory();
  private final Function<Article, Attributions> pipeline;
  private final ServeMetrics metrics;
  private final Consumer<String> faults;
  private final String version = Wiring.version();
  private final Map<String, String> models = Wiring.models();

  /**
   * @param faults takes a line on each fault of ours, with nothing of an article in it
   */
  ServeWork(
      Function<Article, Attributions> pipeline, ServeMetrics metrics, Consumer<String> faults) {
    this.pipeline = pipeline;
    this.metrics = metrics;
    this.faults = faults;
  }

  /** Does the work; nothing is thrown. */
  ServeAnswer answer(byte[] body, ServeQuestion question) {
    try {
      return memory.room(() -> worked(body, question));
    } catch (OutOfMemoryError e) {
      return ServeAnswer.error(TOO_LARGE, "too long for the memory that the server has");
    } catch (Stop e) {
      if (e.isForWantOfRoom()) {
        return ServeAnswer.error(UNAVAILABLE, "the server has no memory for its models now");
      }
      // A model that is damaged: that is no secret, and tells what to do.
      faults.accept(String.valueOf(e.getMessage()));
      return ServeAnswer.error(FAULT, "the server's models are damaged");
    }
  }

  private ServeAnswer worked(byte[] body, ServeQuestion question) {
    try {
      Article article = Extract.described(read(body, question), question.metadata());
      Attributions result = question.selection().apply(pipeline.apply(article));
      String json = question.output().with(settings(question)).render(result);
      metrics.article(result.attributions().size());
      return question.output() == OutputFormat.JSON
          ? ServeAnswer.json(json)
          : ServeAnswer.of(200, "application/x-ndjson", json);
    } catch (ServeRefusal e) {
      return e.answer();
    } catch (Stop e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemoryError room = NoRoomError.behind(e);
      if (room != null) {
        throw room;
      }
      faults.accept("a fault of quoth's, please report it: " + place(e));
      return ServeAnswer.error(FAULT, "a fault of quoth's, please report it");
    }
  }

  private Settings settings(ServeQuestion question) {
    return new Settings(
        version, models, question.unit(), question.includeText(), false, WIDTH, false);
  }

  private static Article read(byte[] body, ServeQuestion question) throws ServeRefusal {
    Source source = new Source(question.name(), new ByteArrayInputStream(body));
    One one = new One();
    try {
      question.input().reader(source, question.inputOptions()).read(source, one);
    } catch (IOException e) {
      throw new ServeRefusal(BAD_REQUEST, Reason.of(e));
    }
    if (one.failure != null) {
      throw new ServeRefusal(BAD_REQUEST, one.failure);
    }
    if (one.article == null) {
      throw new ServeRefusal(BAD_REQUEST, "no article");
    }
    return one.article;
  }

  /** The one article that there may be. */
  private static final class One implements ArticleReader.Receiver {
    private @Nullable Article article;
    private @Nullable String failure;

    @Override
    public void article(Article read) {
      if (article != null) {
        failed("", "more than one article");
      }
      article = read;
    }

    @Override
    public void failed(String where, String reason) {
      failure = failure == null ? reason : failure;
    }
  }

  /** Of what kind a fault is and where, without its message, which may be of an article. */
  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
