package dev.condyle.samples.signs;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.picture.ImageFolder;
import dev.condyle.runtime.training.FineTune;
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
 * The sample {@code signs}: trains the head of {@link SignReader} on photographs of hands, then the
 * upper part of its network along, and compares the two. {@code -Ddata=FOLDER} names the folder of
 * the pictures, with sub-folders 0 to 9, {@code -Dweights=FOLDER} that of {@code
 * mobilenet_v2_imagenet.safetensors}. {@code -Dseed=N} splits them differently, {@code -Depochs=N}
 * sets how long the fine-tuning is.
 */
public final class Signs {

    private Signs() {}

    /**
     * Runs the sample.
     *
     * @param args none
     * @throws IOException if the page of mistakes cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(Settings.required("data", "the folder with the sub-folders 0 to 9"));
        // The annotation names the file only: this is where it is looked for.
        System.setProperty(
                "condyle.weights",
                Settings.required("weights", "the folder of mobilenet_v2_imagenet.safetensors"));
        int seed = Settings.number("seed", 1);
        Split<Image, String> pictures = ImageFolder.read(data).split(0.2, seed);
        Dataset<Image, String> test = pictures.test();
        Path folder = Settings.folder("signs");
        Path page = folder.resolve("mistakes.html");

        try (SignReaderModel model = SignReaderModel.create(ModelOptions.defaults().seed(seed))) {
            System.out.println(model.summary().strip());
            System.out.printf(
                    "%nTraining on %,d pictures, testing on %,d others%n%n",
                    pictures.training().size(), test.size());

            long start = System.nanoTime();
            model.fit(pictures.training(), head());
            Evaluation<String> frozen = model.evaluate(test);
            System.out.printf("%nFrozen: accuracy %.4f. Now fine-tuned.%n%n", frozen.accuracy());

            model.fit(pictures.training(), fineTuning());
            double seconds = (System.nanoTime() - start) / 1e9;
            Evaluation<String> tuned = model.evaluate(test);
            System.out.println("\n" + tuned.toString().strip());
            model.save(folder);
            Files.writeString(page, MistakePage.of("signs", test, model::predict));

            System.out.printf("%nWhat it got most wrong:%n%s%n%n", page.toUri());
            new ResultLine("signs")
                    .with("accuracy", 4, tuned.accuracy())
                    .with("frozen", 4, frozen.accuracy())
                    .with("test", 0, test.size())
                    .with("seconds", 1, seconds)
                    .print(System.out);
        }
    }

    private static Fit<Object, Object> head() {
        return Fit.epochs(40)
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.003))
                .schedule(Schedule.cosine());
    }

    /**
     * The head is trained already, so that one epoch more of it is enough before the rest. The rate
     * is ten times the default: one cycle climbs to it and comes down again. Smoothed labels leave
     * something to learn where the head is already sure of every example.
     */
    private static Fit<Object, Object> fineTuning() {
        return Fit.epochs(1)
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.001))
                .schedule(Schedule.cosine())
                .labelSmoothing(0.1)
                .fineTune(
                        FineTune.epochs(Settings.number("epochs", 4))
                                .from("features.14")
                                .rate(1)
                                .layerDecay(3)
                                .schedule(Schedule.oneCycle()));
    }
}
