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
 * The sample {@code bench-encode}: how many rows of the Adult data set its generated encoder turns
 * into numbers in a second, on one core. The 998 rows are repeated: with texts that are new in each
 * round, as those of a file are, which have no hash code yet ({@code rows_per_second}), and with
 * the same texts again ({@code reused}). {@code -Drounds=N} sets how many rounds are measured,
 * {@code -Drows=N} how many rows are in a round.
 */
public final class BenchEncode {

    private static final int WARM_UP = 10;
    private static final int BATCH = 1024;

    private BenchEncode() {}

    /**
     * Runs the sample.
     *
     * @param args none
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
                "%d rounds of %,d rows, %d numbers each for a network that sees %d%n%n",
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
        Pass middle = report("new texts", fresh, size);
        Pass again = report("same texts", reused, size);
        new ResultLine("bench-encode")
                .with("rows_per_second", 0, size / middle.cpu())
                .with("wall", 0, size / middle.wall())
                .with("reused", 0, size / again.cpu())
                .with("bytes_per_row", 4, (double) middle.bytes() / size)
                .with("rounds", 0, rounds)
                .print(System.out);
    }

    /** Prints and gives the round in the middle. */
    private static Pass report(String name, List<Pass> passes, int size) {
        Pass middle =
                passes.stream()
                        .sorted(Comparator.comparingDouble(Pass::cpu))
                        .skip(passes.size() / 2)
                        .findFirst()
                        .orElseThrow();
        System.out.printf(
                "%-10s  %,11.0f rows a second of the core, %,11.0f by the clock, %d bytes"
                        + " allocated%n",
                name, size / middle.cpu(), size / middle.wall(), middle.bytes());
        return middle;
    }
}
