package dev.condyle.samples.benchinference;

import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The benchmark {@code bench-inference}: compares the time of predictions, from arrays of numbers
 * to probabilities, for batches of 1, 4 and 32 inputs. The programs are the same network as DJL
 * blocks that are written by hand, Condyle without compilation, Condyle, and ONNX Runtime with the
 * exported model. They take turns, so that all are measured under the same load of the machine.
 * {@code speedup} is the time by hand over Condyle's and {@code vs_onnx} Condyle's time over that
 * of ONNX Runtime, both for MobileNetV2. {@code -Drounds=N} sets the number of rounds (default: 5).
 */
public final class BenchInference {

    private static final int[] BATCHES = {1, 4, 32};
    private static final int LARGEST = 32;
    private static final int PASSES = 8; // of a batch of 1; fewer of larger batches

    private BenchInference() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     * @throws Exception if a program fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = Settings.number("rounds", 5, 1, Integer.MAX_VALUE);
        System.out.printf("Predictions, milliseconds per input, medians of %d rounds%n%n", rounds);
        System.out.println(Rounds.HEADER);
        List<Rounds> results = new ArrayList<>();
        for (TimedNetwork network : TimedNetwork.values()) {
            results.addAll(measure(network, rounds));
        }
        Rounds one = find(results, TimedNetwork.MOBILENETV2, 1);
        Rounds many = find(results, TimedNetwork.MOBILENETV2, LARGEST);
        System.out.println();
        new ResultLine("bench-inference")
                .with("speedup_b1", 2, one.speedup())
                .with("speedup_b32", 2, many.speedup())
                .with("vs_onnx_b1", 2, one.overOnnx())
                .with("vs_onnx_b32", 2, many.overOnnx())
                .with(
                        "resnet_vs_onnx_b32",
                        2,
                        find(results, TimedNetwork.RESNET18, LARGEST).overOnnx())
                .with("rounds", 0, rounds)
                .print(System.out);
    }

    private static List<Rounds> measure(TimedNetwork network, int rounds) throws Exception {
        List<float[]> inputs = inputs((int) network.input().size());
        List<Rounds> results = new ArrayList<>();
        try (Contenders programs = Contenders.of(network, LARGEST)) {
            for (int batch : BATCHES) {
                List<float[]> some = inputs.subList(0, batch);
                programs.requireSameAnswers(some);
                double[][] millis = new double[Contenders.COUNT][rounds];
                for (int round = 0; round < rounds; round++) {
                    for (int turn = 0; turn < Contenders.COUNT; turn++) {
                        // Each round starts with another program.
                        int program = (round + turn) % Contenders.COUNT;
                        int passes = Math.max(1, PASSES / batch);
                        millis[program][round] = programs.millis(program, some, passes);
                    }
                }
                Rounds result = new Rounds(network, batch, millis);
                System.out.println(result);
                results.add(result);
            }
        }
        return results;
    }

    private static List<float[]> inputs(int size) {
        Random random = new Random(1);
        return IntStream.range(0, LARGEST)
                .mapToObj(
                        input -> {
                            float[] numbers = new float[size];
                            for (int i = 0; i < size; i++) {
                                numbers[i] = (float) random.nextGaussian();
                            }
                            return numbers;
                        })
                .toList();
    }

    private static Rounds find(List<Rounds> results, TimedNetwork network, int batch) {
        return results.stream()
                .filter(it -> it.network() == network && it.batch() == batch)
                .findFirst()
                .orElseThrow();
    }
}
