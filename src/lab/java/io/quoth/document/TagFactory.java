package io.quoth.document;

import java.util.List;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.AggregatedFeatureGenerator;
import opennlp.tools.util.featuregen.BigramNameFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.PosTaggerFeatureGenerator;
import opennlp.tools.util.featuregen.PrefixFeatureGenerator;
import opennlp.tools.util.featuregen.SuffixFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import opennlp.tools.util.featuregen.WindowFeatureGenerator;

/**
 * The features of the part-of-speech model, all OpenNLP's own: word, ending, beginning and shape,
 * neighbours' too, and two tags before. OpenNLP makes one by the name that the model gives. The
 * program has them in {@link TagFeatures}; a test holds the two against each other.
 */
public final class TagFactory extends POSTaggerFactory {
  /** Endings are as telling to this length as to any. */
  private static final int ENDING = 5;

  /** Lets OpenNLP make this class: it makes only its own unless told. */
  public static void register() {
    ExtensionLoader.registerAllowedPackage(TagFactory.class.getPackageName());
  }

  @Override
  public AdaptiveFeatureGenerator createFeatureGenerators() {
    return new AggregatedFeatureGenerator(
        List.of(
            new OutcomePriorFeatureGenerator(),
            new WindowFeatureGenerator(new SuffixFeatureGenerator(ENDING), 1, 1),
            new PrefixFeatureGenerator(),
            new TokenFeatureGenerator(false),
            new WindowFeatureGenerator(new TokenFeatureGenerator(true), 2, 2),
            new WindowFeatureGenerator(new TokenClassFeatureGenerator(false), 1, 1),
            new BigramNameFeatureGenerator(),
            new PosTaggerFeatureGenerator()));
  }
}
