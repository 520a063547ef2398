package dev.condyle.samples.benchfinetune;

import ai.djl.modality.cv.Image;
import ai.djl.translate.TranslateException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.Augmentation;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import java.io.IOException;
import java.util.Random;

/**
 * The benchmark {@code bench-finetune}: compares the time of a fine-tuning step with that of the
 * same training written with DJL's {@code EasyTrain}. The network is a MobileNetV2 for 224 x 224
 * images, of which the top two stages and the head are trained, on 200 digits in batches of 32,
 * with Adam. {@code ratio} compares steps that compute the whole network, as required if the images
 * are augmented. Without augmentation, Condyle computes the output of the frozen stages only once;
 * {@code cached} compares such a training of several epochs. {@code -Drounds=N} sets the number of
 * rounds (default: 3), {@code -Depochs=N} the number of epochs (default: 3) and {@code
 * -Dexamples=N} the number of digits (default: 200). {@code bench_finetune.py} measures the same
 * steps in PyTorch.
 */
public final class BenchFinetune {

    static final String LOWEST_STAGE = "features.17";
    private static final int BATCH = 32;
    private static final double RATE = 0.0001;

    private BenchFinetune() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read
     * @throws TranslateException if DJL cannot train
     */
    public static void main(String[] args) throws IOException, TranslateException {
        int rounds = Settings.number("rounds", 3);
        int epochs = Settings.number("epochs", 3);
        int examples = Settings.number("examples", 200);
        Dataset<Image, Digit> all = DigitData.split().training();
        Dataset<Image, Digit> digits =
                all.subset(new Random(1).ints(0, all.size()).distinct().limit(examples).toArray());
        int steps = epochs * ((examples - 1) / BATCH + 1);
        double[] whole = new double[rounds];
        double[] cached = new double[rounds];
        double[] byHand = new double[rounds];
        System.out.printf(
                "Fine-tuning on %,d images, seconds per step over %d epoch(s)%n%n",
                examples, epochs);
        System.out.println("round     Condyle   cached    EasyTrain    ratio");
        // Condyle's model is created first, because it disables DJL's telemetry before the engine
        // starts. This training is not counted.
        condyle(digits, 1, true);
        EasyTuning easyTrain = new EasyTuning(digits, BATCH, (float) RATE);
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            double before = first ? condyle(digits, epochs, true) : 0;
            byHand[round] = easyTrain.run(epochs) / steps;
            whole[round] = (first ? before : condyle(digits, epochs, true)) / steps;
            cached[round] = condyle(digits, epochs, false) / steps;
            System.out.printf(
                    "%5d %9.3f s %6.3f s %10.3f s %8.3f%n",
                    round + 1,
                    whole[round],
                    cached[round],
                    byHand[round],
                    whole[round] / byHand[round]);
        }
        PairedRounds paired = new PairedRounds(whole, byHand);
        System.out.println("\nCondyle over EasyTrain: " + paired);
        new ResultLine("bench-finetune")
                .with("ratio", 3, paired.ratio())
                .with("cached", 3, new PairedRounds(cached, byHand).ratio())
                .with("ours", 3, paired.ours())
                .with("easytrain", 3, paired.theirs())
                .with("epochs", 0, epochs)
                .with("examples", 0, examples)
                .print(System.out);
    }

    /**
     * Returns the seconds of the fine-tuning, including the computation of cached features. The
     * epoch before it, which trains the head, is not counted.
     */
    private static double condyle(Dataset<Image, Digit> digits, int epochs, boolean augment) {
        Fit<Object, Object> fit =
                Fit.epochs(1)
                        .batchSize(BATCH)
                        .quiet()
                        .fineTune(FineTune.epochs(epochs).from(LOWEST_STAGE).rate(RATE / 0.001));
        try (TunedReaderModel model = TunedReaderModel.create()) {
            long[] start = new long[1];
            Fit<Object, Object> measured =
                    (augment ? fit.augment(Augmentation.flip()) : fit)
                            .listener(new AfterHead(() -> start[0] = System.nanoTime()));
            History history = model.fit(digits, measured);
            double seconds = (System.nanoTime() - start[0]) / 1e9;
            if (history.epochs().size() != 1 + epochs) {
                throw new IllegalStateException("unexpected epochs: " + history);
            }
            return seconds;
        }
    }
}
