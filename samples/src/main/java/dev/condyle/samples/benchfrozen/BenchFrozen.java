package dev.condyle.samples.benchfrozen;

import ai.djl.modality.cv.Image;
import ai.djl.translate.TranslateException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.samples.PairedRounds;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.Trained;
import dev.condyle.samples.digits.Digit;
import dev.condyle.samples.digits.DigitData;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;

/**
 * The benchmark {@code bench-frozen}: compares the time of 20 epochs over a frozen backbone with
 * that of one epoch ({@code ratio}) and with that of the same transfer learning written with DJL's
 * {@code EasyTrain} ({@code speedup}). The network is a MobileNetV1 of width 0.25 for 224 x 224
 * images, with a dense layer and a head; it is trained on 300 digits in batches of 32, with Adam
 * and learning rate 0.001. Each training with Condyle starts with a new model and a new data set,
 * so that no features are cached. Condyle starts from images, {@code EasyTrain} from arrays that
 * are prepared before the measurement. {@code -Drounds=N} sets the number of rounds (default: 3),
 * {@code -Depochs=N} the number of epochs (default: 20) and {@code -Dexamples=N} the number of
 * digits (default: 300). {@code -Dnetwork=mobilenetv2} selects a MobileNetV2 of width 1 without a
 * dense layer and with random weights, and then the defaults are 1 round and 1,000 digits. {@code
 * -Dtimed=N} sets for how many epochs {@code EasyTrain} runs (default: all, or 1 for MobileNetV2);
 * its time is scaled to all epochs.
 */
public final class BenchFrozen {

    private static final int BATCH = 32;

    private BenchFrozen() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws IOException if the digits cannot be read
     * @throws TranslateException if DJL cannot train
     */
    public static void main(String[] args) throws IOException, TranslateException {
        FrozenNetwork network = FrozenNetwork.chosen();
        int rounds = Settings.number("rounds", network.rounds());
        int epochs = Settings.number("epochs", 20);
        int examples = Settings.number("examples", network.examples());
        int all = network == FrozenNetwork.MOBILENETV1 ? epochs : 1;
        int timed = Settings.number("timed", all, 1, epochs);
        Dataset<Image, Digit> digits = DigitData.split().training();
        int[] chosen = new Random(1).ints(0, digits.size()).distinct().limit(examples).toArray();
        double[] many = new double[rounds];
        double[] one = new double[rounds];
        System.out.printf(
                "Training over a frozen backbone, %s, on %,d digits%n%n",
                network.name().toLowerCase(Locale.ROOT), examples);
        System.out.printf("round   %3d epochs  accuracy     1 epoch  accuracy    ratio%n", epochs);
        // Condyle's model is created first, because it disables DJL's telemetry before the engine
        // starts. This training warms up the backbone and the training of the head, and is not
        // counted.
        condyle(network, digits.subset(chosen), epochs);
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            Trained before = first ? condyle(network, digits.subset(chosen), epochs) : null;
            Trained single = condyle(network, digits.subset(chosen), 1);
            Trained whole = first ? before : condyle(network, digits.subset(chosen), epochs);
            many[round] = whole.seconds();
            one[round] = single.seconds();
            System.out.printf(
                    "%5d %10.2f s %9.3f %9.2f s %9.3f %8.3f%n",
                    round + 1,
                    whole.seconds(),
                    whole.accuracy(),
                    single.seconds(),
                    single.accuracy(),
                    whole.seconds() / single.seconds());
        }
        PairedRounds paired = new PairedRounds(many, one);
        System.out.printf("%n%d epochs over 1: %s%n", epochs, paired);
        Trained byHand = byHand(network, digits.subset(chosen), timed);
        double easyTrain = byHand.seconds() * epochs / timed;
        double speedup = easyTrain / paired.ours();
        System.out.printf(
                "EasyTrain, %d epochs: %.2f s, accuracy %.3f. Condyle is %.1f times as fast.%n",
                timed, byHand.seconds(), byHand.accuracy(), speedup);
        if (timed < epochs) {
            System.out.printf(
                    "EasyTrain's time for %d epochs is scaled from these: %.2f s.%n",
                    epochs, easyTrain);
        }
        new ResultLine("bench-frozen")
                .with("ratio", 3, paired.ratio())
                .with("speedup", 1, speedup)
                .with("ours", 2, paired.ours())
                .with("easytrain", 2, easyTrain)
                .with("epochs", 0, epochs)
                .with("examples", 0, examples)
                .print(System.out);
    }

    private static Trained condyle(
            FrozenNetwork network, Dataset<Image, Digit> digits, int epochs) {
        try (Classifier<Image, Digit> model = network.model()) {
            return Trained.of(model, digits, Fit.epochs(epochs).batchSize(BATCH).quiet());
        }
    }

    private static Trained byHand(FrozenNetwork network, Dataset<Image, Digit> digits, int epochs)
            throws IOException, TranslateException {
        try (EasyTransfer easyTrain = new EasyTransfer(network, digits, BATCH)) {
            easyTrain.run(1);
            return easyTrain.run(epochs);
        }
    }
}
