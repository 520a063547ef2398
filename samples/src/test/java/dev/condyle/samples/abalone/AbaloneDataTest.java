package dev.condyle.samples.abalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.samples.SplitChecksum;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbaloneDataTest {

    @Test
    void scikitLearnSawTheSameSplits() throws IOException {
        Dataset<Abalone, Integer> classes = AbaloneData.read(Cell.INT);
        Dataset<Abalone, Double> numbers = AbaloneData.read(Cell.DOUBLE);
        assertEquals(4177, classes.size());
        List<AbaloneData.Errors> errors = AbaloneData.reference().splits();
        assertEquals(10, errors.size());
        for (AbaloneData.Errors error : errors) {
            long checksum = SplitChecksum.of(classes, AbaloneData.TEST, error.seed());
            assertEquals(error.testRows(), checksum, "seed " + error.seed());
            assertEquals(checksum, SplitChecksum.of(numbers, AbaloneData.TEST, error.seed()));
        }
    }
}
