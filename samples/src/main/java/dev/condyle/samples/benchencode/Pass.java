package dev.condyle.samples.benchencode;

import com.sun.management.ThreadMXBean;
import dev.condyle.samples.census.Adult;
import dev.condyle.samples.census.AdultEncoder;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The cost of one pass over the rows.
 *
 * @param wall the elapsed time in seconds
 * @param cpu the CPU time of the thread in seconds
 * @param bytes the number of bytes that the thread allocated
 */
record Pass(double wall, double cpu, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Encodes all rows in batches, which share a buffer, and measures the cost. */
    static Pass over(List<Adult> rows, AdultEncoder encoder, ByteBuffer batch) {
        int rowBytes = Math.toIntExact(encoder.shape().size() * Float.BYTES);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < rows.size(); i++) {
            if (batch.remaining() < rowBytes) {
                batch.clear();
            }
            encoder.encode(rows.get(i), batch);
        }
        wall = System.nanoTime() - wall;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Pass(wall / 1e9, cpu / 1e9, bytes);
    }
}
