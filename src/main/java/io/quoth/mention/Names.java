package io.quoth.mention;

import io.quoth.classify.Features;
import io.quoth.classify.LinearModel;
import io.quoth.classify.SequenceModel;
import io.quoth.classify.WordClusters;
import io.quoth.document.Document;
import io.quoth.document.Sentence;
import io.quoth.lexicon.GivenNames;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Finds the names of people, organisations and places: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira 2001), read twice. The second reading of an article knows what
 * the first one took each word for elsewhere (Krishnan and Manning 2006, "An effective two-stage
 * model for exploiting non-local dependencies in named entity recognition"). Safe to share between
 * threads.
 */
public final class Names {
  /** Of so many words at the start of an article everything is kept: more than most have. */
  static final int KEPT_PLACES = 1 << 14;

  private final LinearModel model;
  private final NameFeatures features;
  private final float[][] transitions;
  private final boolean[][] allowed;

  /**
   * @param model trained with the same clusters and given names, its labels {@link NameLabels#ALL}
   */
  public Names(LinearModel model, WordClusters clusters, GivenNames givenNames) {
    if (!model.labels().equals(NameLabels.ALL)) {
      throw new IllegalArgumentException("not a model of names: " + model.labels());
    }
    this.model = model;
    this.features = new NameFeatures(clusters, givenNames, model);
    int n = NameLabels.ALL.size();
    this.transitions = new float[n + 1][n];
    for (int from = 0; from <= n; from++) {
      model.add(SequenceModel.transition(from), transitions[from]);
    }
    this.allowed = SequenceModel.allowed(NameLabels.ALL);
  }

  /**
   * The names of a sentence by itself, in order; {@link #find(Document)} knows more.
   *
   * @param tags not looked at: the clusters say as much, and no tagger can mislead
   */
  public List<Name> find(List<String> words, List<String> tags) {
    return find(List.of(words)).get(0);
  }

  /** The names of an article in text order, by its token indices. */
  public List<Name> find(Document document) {
    List<Name> names = new ArrayList<>();
    List<List<Name>> found = find(new Texts(document));
    for (int i = 0; i < found.size(); i++) {
      int shift = document.sentences().get(i).first();
      for (Name name : found.get(i)) {
        names.add(new Name(name.first() + shift, name.end() + shift, name.type()));
      }
    }
    return names;
  }

  /** The words of each sentence of a document, listed when they are asked for. */
  private static final class Texts extends AbstractList<List<String>> implements RandomAccess {
    private final Document document;

    Texts(Document document) {
      this.document = document;
    }

    @Override
    public int size() {
      return document.sentences().size();
    }

    @Override
    public List<String> get(int index) {
      Sentence sentence = document.sentences().get(index);
      String[] texts = new String[sentence.end() - sentence.first()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = document.tokens().get(sentence.first() + i).text();
      }
      return Arrays.asList(texts);
    }
  }

  /** The names of each sentence of an article, offsets within the sentence. */
  public List<List<Name>> find(List<? extends List<String>> sentences) {
    List<NameFeatures.Sentence> sources = features.of(sentences);
    // Of the first places alone: what is not here is worked out anew.
    List<float[][]> scores = new ArrayList<>();
    List<int[]> labels = new ArrayList<>(sources.size());
    int places = 0;
    for (NameFeatures.Sentence source : sources) {
      float[][] emissions = emissions(source);
      places += source.length();
      if (places <= KEPT_PLACES) {
        // A second reading changes capitalised words alone.
        scores.add(source.hasCapital() ? emissions : null);
      }
      labels.add(SequenceModel.viterbi(emissions, transitions, allowed));
    }
    SecondReading second = new SecondReading(sources, labels);
    List<List<Name>> names = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      int[] path = labels.get(i);
      if (second.knows(i)) {
        float[][] emissions = i < scores.size() ? scores.get(i) : emissions(sources.get(i));
        addScores(second.source(i), emissions);
        path = SequenceModel.viterbi(emissions, transitions, allowed);
      }
      names.add(NameLabels.names(path));
    }
    return names;
  }

  private float[][] emissions(NameFeatures.Sentence source) {
    float[][] scores = new float[source.length()][NameLabels.ALL.size()];
    Features buffer = new Features();
    long[] sums = new long[model.sums()];
    for (int i = 0; i < scores.length; i++) {
      Arrays.fill(sums, 0);
      source.addSums(i, sums);
      source.together(i, buffer.clear());
      model.addSums(buffer, sums, 0);
      model.add(sums, scores[i]);
    }
    return scores;
  }

  private void addScores(SequenceModel.Source source, float[][] scores) {
    Features buffer = new Features();
    for (int i = 0; i < scores.length; i++) {
      buffer.clear();
      source.features(i, buffer);
      model.add(buffer, scores[i]);
    }
  }
}
