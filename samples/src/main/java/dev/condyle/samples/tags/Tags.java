package dev.condyle.samples.tags;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The sample {@code tags}: predicts the tags of 459 emoji with {@link EmojiTagger}, and compares
 * the micro-averaged F1 score with that of scikit-learn's logistic regressions on the same splits.
 * {@code -Dseed=N} sets the seed of the model (default: 1), {@code -Dsplits=N} the number of
 * splits, from 2 to 10 (default: 10), and {@code -Depochs=N} the number of epochs (default: 60).
 */
public final class Tags {

    private Tags() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the images or the results of scikit-learn cannot be read
     */
    public static void main(String[] args) throws IOException {
        TaggedEmoji.Reference reference = TaggedEmoji.reference();
        int splits = Settings.number("splits", 10, 2, reference.splits().size());
        List<TaggedEmoji.Score> scores = reference.splits().subList(0, splits);
        double[] f1 = new double[scores.size()];
        try (TaggedEmoji emoji = TaggedEmoji.open()) {
            System.out.printf(
                    "%d emoji, %d splits, compared with scikit-learn %s%n%n",
                    emoji.images().size(), f1.length, reference.scikitLearn());
            long start = System.nanoTime();
            for (int i = 0; i < f1.length; i++) {
                TaggedEmoji.Score score = scores.get(i);
                f1[i] = train(emoji.images().split(TaggedEmoji.TEST, score.seed()), i == 0);
                System.out.printf(
                        "Split %2d: F1 %.3f, logistic regression %.3f, balanced %.3f%n",
                        i + 1, f1[i], score.f1().logistic(), score.f1().balanced());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Spread spread = Spread.of(f1);
            Spread better = better(scores);
            System.out.printf("%nF1:        %s%nReference: %s%n%n", spread, better);
            new ResultLine("tags")
                    .with("f1", 4, spread.mean())
                    .with("reference", 4, better.mean())
                    .with("deviation", 4, better.deviation())
                    .with("splits", 0, f1.length)
                    .with("images", 0, emoji.images().size())
                    .with("seconds", 1, seconds)
                    .print(System.out);
        }
    }

    private static Spread better(List<TaggedEmoji.Score> scores) {
        Spread logistic =
                Spread.of(scores.stream().mapToDouble(it -> it.f1().logistic()).toArray());
        Spread balanced =
                Spread.of(scores.stream().mapToDouble(it -> it.f1().balanced()).toArray());
        return logistic.mean() > balanced.mean() ? logistic : balanced;
    }

    private static Fit<Object, Object> recipe() {
        return Fit.epochs(Settings.number("epochs", 60))
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.01))
                .schedule(Schedule.cosine())
                // Most emoji lack most of the tags.
                .positiveWeight(4)
                .quiet();
    }

    /** Returns the F1 score on the test emoji. */
    private static double train(Split<Image, Set<Tag>> split, boolean isFirst) {
        ModelOptions options = ModelOptions.defaults().seed(Settings.number("seed", 1));
        try (EmojiTaggerModel model = EmojiTaggerModel.create(options)) {
            model.fit(split.training(), recipe());
            MultiLabelEvaluation<Tag> evaluation = model.evaluate(split.test());
            if (isFirst) {
                Path folder = Settings.folder("tags");
                model.save(folder);
                System.out.println(evaluation.toString().strip() + "\n");
                predict(folder, split.test());
            }
            return evaluation.microAverage().f1();
        }
    }

    /** Prints some predictions of the saved model. */
    private static void predict(Path folder, Dataset<Image, Set<Tag>> test) {
        try (EmojiTaggerModel loaded = EmojiTaggerModel.load(folder)) {
            for (int i = 0; i < test.size(); i += test.size() / 5) {
                MultiLabelPrediction<Tag> prediction = loaded.predict(test.input(i));
                System.out.printf("%s: predicted %s%n", test.label(i), prediction.labels());
            }
            System.out.println();
        }
    }
}
