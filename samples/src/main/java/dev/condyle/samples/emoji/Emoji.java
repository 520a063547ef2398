package dev.condyle.samples.emoji;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.MistakePage;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sample {@code emoji}: trains the head of {@link EmojiSorter}, evaluates and saves the model,
 * and writes an HTML page with the worst mistakes. {@code -Ddata=FOLDER} sets a folder with
 * different images, {@code -Dseed=N} the seed of the model (default: 1) and {@code -Depochs=N} the
 * number of epochs (default: 30).
 */
public final class Emoji {

    /** The seed of the split. */
    private static final long SPLIT = 1;

    private Emoji() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the images cannot be read, or the page cannot be written
     */
    public static void main(String[] args) throws IOException {
        Split<Image, EmojiGroup> pictures = EmojiData.read().split(0.2, SPLIT);
        Dataset<Image, EmojiGroup> test = pictures.test();
        Path folder = Settings.folder("emoji");
        Path page = folder.resolve("mistakes.html");

        try (EmojiSorterModel model =
                EmojiSorterModel.create(ModelOptions.defaults().seed(Settings.number("seed", 1)))) {
            System.out.println(model.summary().strip());
            System.out.printf(
                    "%nTraining on %,d images, testing on %,d others%n%n",
                    pictures.training().size(), test.size());

            long start = System.nanoTime();
            model.fit(pictures.training(), recipe().validation(test));
            double seconds = (System.nanoTime() - start) / 1e9;

            Evaluation<EmojiGroup> evaluation = model.evaluate(test);
            System.out.println("\n" + evaluation.toString().strip());
            model.save(folder);
            Files.writeString(page, MistakePage.of("emoji", test, model::predict));

            System.out.printf("%nThe worst mistakes:%n%s%n%n", page.toUri());
            new ResultLine("emoji")
                    .with("accuracy", 4, evaluation.accuracy())
                    .with("test", 0, test.size())
                    .with("seconds", 1, seconds)
                    .print(System.out);
        }
    }

    private static Fit<Object, Object> recipe() {
        return Fit.epochs(Settings.number("epochs", 30))
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.003))
                .schedule(Schedule.cosine());
    }
}
