package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int ROUNDS = 200;

    @Test
    void encodingAllocatesNothingPerRow() {
        List<AdultRow> rows = AdultRow.rows(1, 500);
        AdultRow.Encoder encoder = new AdultRow.Encoder();
        encoder.learn(rows);
        Row row = new Row((int) encoder.shape().size());
        encode(encoder, rows, row);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        encode(encoder, rows, row);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        // Less than a byte per row: the measurement itself allocates a little.
        assertTrue(bytes < ROUNDS * rows.size(), bytes + " bytes");
    }

    private static void encode(AdultRow.Encoder encoder, List<AdultRow> rows, Row row) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.size(); i++) {
                row.buffer().clear();
                encoder.encode(rows.get(i), row.buffer());
            }
        }
    }
}
