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
 * The sample {@code signs}: trains the head of {@link SignReader} on photographs of hands, then
 * also the upper stages of its network, and compares the accuracies. {@code -Ddata=FOLDER} sets the
 * folder of the images, with subfolders 0 to 9, and {@code -Dweights=FOLDER} the folder of {@code
 * mobilenet_v2_imagenet.safetensors}. {@code -Dseed=N} sets the seed of the model and of the split
 * (default: 1), and {@code -Depochs=N} the number of epochs of the fine-tuning (default: 4).
 */
public final class Signs {

    private Signs() {}

    /**
     * Runs the sample.
     *
     * @param args not used
     * @throws IOException if the page of mistakes cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path data =
                Path.of(Settings.required("data", "the folder of images, with subfolders 0 to 9"));
        // The annotation gives only the name of the file. This sets the folder to search.
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
                    "%nTraining on %,d images, testing on %,d others%n%n",
                    pictures.training().size(), test.size());

            long start = System.nanoTime();
            model.fit(pictures.training(), head());
            Evaluation<String> frozen = model.evaluate(test);
            System.out.printf(
                    "%nAccuracy with the frozen network: %.4f. Fine-tuning follows.%n%n",
                    frozen.accuracy());

            model.fit(pictures.training(), fineTuning());
            double seconds = (System.nanoTime() - start) / 1e9;
            Evaluation<String> tuned = model.evaluate(test);
            System.out.println("\n" + tuned.toString().strip());
            model.save(folder);
            Files.writeString(page, MistakePage.of("signs", test, model::predict));

            System.out.printf("%nThe worst mistakes:%n%s%n%n", page.toUri());
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
     * The head is already trained, so one more epoch of it is enough before the other layers. The
     * learning rate factor is ten times the default, because one-cycle only reaches it for a short
     * time. Label smoothing leaves a loss to minimise even if the head is already certain of every
     * example.
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
