package dev.condyle.samples.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.samples.SplitChecksum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CensusDataTest {

    private final Dataset<Adult, Income> data = CensusData.read();

    @Test
    void everyRowIsEncoded() {
        List<Adult> rows = IntStream.range(0, data.size()).mapToObj(data::input).toList();
        AdultEncoder encoder = new AdultEncoder();
        encoder.learn(rows);
        int numbers = Math.toIntExact(encoder.shape().size());
        ByteBuffer all =
                ByteBuffer.allocate(rows.size() * numbers * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        rows.forEach(row -> encoder.encode(row, all));
        assertEquals(0, all.remaining());

        // A standardised number has the mean 0, an index is a whole number in the network's width.
        double age = 0;
        for (int row = 0; row < rows.size(); row++) {
            age += all.getFloat(row * numbers * Float.BYTES);
            int index = all.getInt((row * numbers + 1) * Float.BYTES);
            assertTrue(index >= 0 && index < encoder.width(), "index " + index);
        }
        assertEquals(0, age / rows.size(), 1e-5);
        assertEquals(encoder.width(), encoder.names().size());
        assertTrue(encoder.names().contains("education=Masters"), encoder.names()::toString);
    }

    @Test
    void scikitLearnSawTheSameSplits() throws IOException {
        List<CensusData.Score> scores = CensusData.logistic().splits();
        assertEquals(10, scores.size());
        for (CensusData.Score score : scores) {
            assertEquals(
                    score.testRows(),
                    SplitChecksum.of(data, CensusData.TEST, score.seed()),
                    "seed " + score.seed());
        }
    }
}
