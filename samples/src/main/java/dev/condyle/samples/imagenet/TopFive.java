package dev.condyle.samples.imagenet;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.weights.WeightsException;
import dev.condyle.samples.ResultLine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sample {@code imagenet}: prints the five most probable labels of a picture with {@link
 * PhotoClassifier}. {@code -Dpicture=FILE} sets the picture (default: a drawing of a scorpion).
 * {@code -Dweights=LOCATION} sets weights for the network instead of those on the Hugging Face hub,
 * which the first run downloads.
 */
public final class TopFive {

    private static final int LABELS = 5;
    private static final int COLUMNS = 80;

    private TopFive() {}

    /**
     * Runs the sample. If the picture or the weights cannot be read, it ends the program with exit
     * code 1 and a message.
     *
     * @param args not used
     * @throws IOException if the drawing cannot be read
     */
    public static void main(String[] args) throws IOException {
        int status = run(System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit code. */
    static int run(PrintStream out, PrintStream err) throws IOException {
        try {
            classify(Picture.read(System.getProperty("picture", "")), out);
            return 0;
        } catch (DataException | WeightsException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void classify(Picture picture, PrintStream out) {
        ModelOptions options = ModelOptions.defaults();
        String weights = System.getProperty("weights", "");
        if (weights.isBlank()) {
            out.println("The first run downloads the weights (14 MB) from the Hugging Face hub.\n");
        } else {
            options = options.weights(weights);
        }
        long start = System.nanoTime();
        Prediction<ImageNet> prediction;
        try (PhotoClassifierModel model = PhotoClassifierModel.create(options)) {
            prediction = model.predict(picture.image());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println("The most probable labels of " + picture.name() + ":\n");
        out.println(table(prediction.top(LABELS)) + "\n");
        new ResultLine("imagenet")
                .with("label", prediction.label())
                .with("probability", 4, prediction.probability())
                .with("seconds", 1, seconds)
                .print(out);
    }

    /** Returns a line per label: the probability, the constant and its description. */
    static String table(List<Prediction.Scored<ImageNet>> labels) {
        int width = labels.stream().mapToInt(it -> it.label().name().length()).max().orElse(0);
        return labels.stream().map(it -> line(it, width)).collect(Collectors.joining("\n"));
    }

    private static String line(Prediction.Scored<ImageNet> scored, int width) {
        ImageNet label = scored.label();
        String line =
                String.format(
                        Locale.ROOT,
                        "%.4f  %-" + width + "s  %s",
                        scored.probability(),
                        label,
                        label.description());
        return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 3) + "...";
    }
}
