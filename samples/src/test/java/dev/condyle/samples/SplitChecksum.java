package dev.condyle.samples;

import dev.condyle.runtime.data.Dataset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Computes the checksum of the test rows of a split, which the fixtures of scikit-learn record. */
public final class SplitChecksum {

    private SplitChecksum() {}

    /** Returns the CRC-32 of the indices of the test rows, from 0, separated by commas. */
    public static <L> long of(Dataset<?, L> data, double testFraction, long seed) {
        List<Integer> numbers = IntStream.range(0, data.size()).boxed().toList();
        Dataset<Integer, L> test =
                Dataset.<Integer, L>of(numbers, data::label).split(testFraction, seed).test();
        String rows =
                IntStream.range(0, test.size())
                        .mapToObj(i -> test.input(i).toString())
                        .collect(Collectors.joining(","));
        CRC32 checksum = new CRC32();
        checksum.update(rows.getBytes(StandardCharsets.US_ASCII));
        return checksum.getValue();
    }
}
