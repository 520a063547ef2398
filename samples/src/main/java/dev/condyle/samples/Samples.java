package dev.condyle.samples;

import dev.condyle.samples.abalone.Abalones;
import dev.condyle.samples.benchblock.BenchBlock;
import dev.condyle.samples.benchencode.BenchEncode;
import dev.condyle.samples.benchfinetune.BenchFinetune;
import dev.condyle.samples.benchforward.BenchForward;
import dev.condyle.samples.benchfrozen.BenchFrozen;
import dev.condyle.samples.benchinference.BenchInference;
import dev.condyle.samples.benchpictures.BenchPictures;
import dev.condyle.samples.benchstart.BenchStart;
import dev.condyle.samples.benchtraining.BenchTraining;
import dev.condyle.samples.census.Census;
import dev.condyle.samples.digits.Digits;
import dev.condyle.samples.emoji.Emoji;
import dev.condyle.samples.imagenet.TopFive;
import dev.condyle.samples.lambda.Lambda;
import dev.condyle.samples.penguins.Penguins;
import dev.condyle.samples.serve.Serve;
import dev.condyle.samples.signs.Signs;
import dev.condyle.samples.subclass.Subclass;
import dev.condyle.samples.tags.Tags;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a sample by name: {@code -Dsample=NAME}. Default: {@code digits}. An unknown name ends the
 * program with exit code 2 and a list of the samples.
 */
public final class Samples {

    private static final Map<String, Sample> SAMPLES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("abalone", Abalones::main),
                            entry("census", Census::main),
                            entry("digits", Digits::main),
                            entry("emoji", Emoji::main),
                            entry("imagenet", TopFive::main),
                            entry("lambda", Lambda::main),
                            entry("penguins", Penguins::main),
                            entry("serve", Serve::main),
                            entry("signs", Signs::main),
                            entry("subclass", Subclass::main),
                            entry("tags", Tags::main),
                            entry("bench-block", BenchBlock::main),
                            entry("bench-encode", BenchEncode::main),
                            entry("bench-finetune", BenchFinetune::main),
                            entry("bench-forward", BenchForward::main),
                            entry("bench-frozen", BenchFrozen::main),
                            entry("bench-inference", BenchInference::main),
                            entry("bench-pictures", BenchPictures::main),
                            entry("bench-start", BenchStart::main),
                            entry("bench-training", BenchTraining::main)));

    private Samples() {}

    /**
     * Runs the sample that is named by the system property {@code sample}.
     *
     * @param args the arguments, which are passed to the sample
     * @throws Exception if the sample throws it
     */
    public static void main(String[] args) throws Exception {
        String name = System.getProperty("sample", "digits");
        Sample sample = SAMPLES.get(name);
        if (sample == null) {
            System.err.println(new UnknownName(name, SAMPLES.keySet()).message());
            System.exit(2);
            return;
        }
        sample.run(args);
    }

    private static Map.Entry<String, Sample> entry(String name, Sample sample) {
        return Map.entry(name, sample);
    }

    @FunctionalInterface
    private interface Sample {
        void run(String[] args) throws Exception;
    }
}
