package dev.condyle.samples.benchinference;

import dev.condyle.samples.PairedRounds;
import java.util.Locale;

/**
 * The times of the programs for one network and one batch size.
 *
 * @param network the network
 * @param batch the batch size
 * @param millis the milliseconds per input, by program and round
 */
record Rounds(TimedNetwork network, int batch, double[][] millis) {

    static final String HEADER =
            "network         batch   by hand     eager  compiled      ONNX  speedup  vs ONNX";

    /** Returns the time by hand over ours. */
    double speedup() {
        return new PairedRounds(millis[Contenders.BY_HAND], millis[Contenders.COMPILED]).ratio();
    }

    /** Returns our time over that of ONNX Runtime. */
    double overOnnx() {
        return new PairedRounds(millis[Contenders.COMPILED], millis[Contenders.ONNX]).ratio();
    }

    private double median(int program) {
        return new PairedRounds(millis[program], millis[program]).ours();
    }

    /** Returns a line of the table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-15s %5d %9.3f %9.3f %9.3f %9.3f %8.2f %8.2f",
                network.title(),
                batch,
                median(Contenders.BY_HAND),
                median(Contenders.EAGER),
                median(Contenders.COMPILED),
                median(Contenders.ONNX),
                speedup(),
                overOnnx());
    }
}
