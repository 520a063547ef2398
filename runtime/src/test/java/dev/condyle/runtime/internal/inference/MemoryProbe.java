package dev.condyle.runtime.internal.inference;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * Predicts, and prints the resident memory of its process every so often. Its heap is of a fixed
 * size, so that what grows is native.
 */
final class MemoryProbe {

    private static final float[] INPUT = {1, 2, 3, 4};

    private MemoryProbe() {}

    public static void main(String[] args) throws IOException {
        int warmUp = Integer.parseInt(args[0]);
        int measured = Integer.parseInt(args[1]);
        boolean recompiles = args.length > 2;
        try (DeviceNetwork<float[]> network =
                DeviceNetwork.random(TinyModel.SPEC, ModelOptions.defaults())) {
            predict(network, warmUp, recompiles);
            for (int sample = 0; sample < 5; sample++) {
                System.out.println("resident " + residentKilobytes());
                predict(network, measured / 5, recompiles);
            }
            System.out.println("resident " + residentKilobytes());
        }
    }

    private static void predict(DeviceNetwork<float[]> network, int times, boolean recompiles) {
        for (int i = 0; i < times; i++) {
            if (recompiles) {
                network.discardProgram();
            }
            network.logits(List.of(INPUT), false);
            if (i % 500 == 0) {
                network.logits(Collections.nCopies(100, INPUT), false);
            }
        }
        System.gc();
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
