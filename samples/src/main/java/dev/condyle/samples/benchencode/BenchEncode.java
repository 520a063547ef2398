package dev.condyle.samples.benchencode;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.samples.ResultLine;
import dev.condyle.samples.Settings;
import dev.condyle.samples.census.Adult;
import dev.condyle.samples.census.AdultEncoder;
import dev.condyle.samples.census.CensusData;
import dev.condyle.samples.census.Income;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The benchmark {@code bench-encode}: measures how many rows of the Adult data set the generated
 * encoder encodes per second on one core. The 998 rows are repeated, first with new strings in each
 * round, which have no cached hash code, like strings read from a file ({@code rows_per_second}),
 * then with the same strings again ({@code reused}). {@code -Drounds=N} sets the number of measured
 * rounds (default: 20) and {@code -Drows=N} the number of rows per round (default: 200,000).
 */
public final class BenchEncode {

    private static final int WARM_UP = 10;
    private static final int BATCH = 1024;

    private BenchEncode() {}

    /**
     * Runs the benchmark.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        int rounds = Settings.number("rounds", 20);
        int size = Settings.number("rows", 200_000);
        Dataset<Adult, Income> data = CensusData.read();
        List<Adult> rows = IntStream.range(0, data.size()).mapToObj(data::input).toList();
        AdultEncoder encoder = new AdultEncoder();
        encoder.learn(rows);
        int rowBytes = Math.toIntExact(encoder.shape().size() * Float.BYTES);
        ByteBuffer batch =
                ByteBuffer.allocateDirect(BATCH * rowBytes).order(ByteOrder.nativeOrder());
        System.out.printf(
                "%d rounds of %,d rows: %d encoded numbers per row, %d network inputs%n%n",
                rounds, size, rowBytes / Float.BYTES, encoder.width());

        List<Pass> fresh = new ArrayList<>();
        List<Pass> reused = new ArrayList<>();
        for (int i = -WARM_UP; i < rounds; i++) {
            List<Adult> texts = FreshTexts.repeat(rows, size);
            Pass first = Pass.over(texts, encoder, batch);
            Pass second = Pass.over(texts, encoder, batch);
            if (i >= 0) {
                fresh.add(first);
                reused.add(second);
            }
        }
        Pass middle = report("new strings", fresh, size);
        Pass again = report("same strings", reused, size);
        new ResultLine("bench-encode")
                .with("rows_per_second", 0, size / middle.cpu())
                .with("wall", 0, size / middle.wall())
                .with("reused", 0, size / again.cpu())
                .with("bytes_per_row", 4, (double) middle.bytes() / size)
                .with("rounds", 0, rounds)
                .print(System.out);
    }

    /** Prints and returns the median round by CPU time. */
    private static Pass report(String name, List<Pass> passes, int size) {
        Pass middle =
                passes.stream()
                        .sorted(Comparator.comparingDouble(Pass::cpu))
                        .skip(passes.size() / 2)
                        .findFirst()
                        .orElseThrow();
        System.out.printf(
                "%-12s %,10.0f rows/s of CPU time, %,10.0f elapsed; %d B allocated%n",
                name, size / middle.cpu(), size / middle.wall(), middle.bytes());
        return middle;
    }
}
