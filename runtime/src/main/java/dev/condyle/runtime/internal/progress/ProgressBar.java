package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.training.History;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Draws a bar and redraws it in place:
 *
 * <pre>
 * Epoch 2/5 [=========>          ]  58/125  loss 0.1043  accuracy 0.9688  0:14 left
 * </pre>
 *
 * <p>It never fills the last column, where some terminals break the line. Where the terminal is
 * narrow the bar shrinks, then the parts on the right are left out.
 */
final class ProgressBar implements ProgressDisplay {

    private static final long REDRAW_NANOS = 100_000_000;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 5;

    private final ConsoleBar bar;
    private final int width;
    private final LongSupplier clock;
    private final int first;
    private final int epochs;
    private final long start;
    private long drawn;

    /**
     * Starts to measure time.
     *
     * @param out where to draw
     * @param columns the width of the terminal
     * @param clock nanoseconds
     * @param first the number of the first epoch of this training, above 1 where it goes on
     * @param epochs how many there are in all
     */
    ProgressBar(PrintStream out, int columns, LongSupplier clock, int first, int epochs) {
        bar = new ConsoleBar(out);
        this.width = columns - 1;
        this.clock = clock;
        this.first = first;
        this.epochs = epochs;
        start = clock.getAsLong();
        drawn = start - REDRAW_NANOS;
    }

    @Override
    public void onBatch(BatchEnd batch) {
        long now = clock.getAsLong();
        if (now - drawn >= REDRAW_NANOS || batch.number() == batch.batches()) {
            drawn = now;
            bar.show(line(batch, now));
        }
    }

    @Override
    public void onEpoch(History.Epoch epoch) {
        bar.finish(ProgressLines.line(epoch, epochs));
    }

    @Override
    public void close() {
        bar.leave();
    }

    private String line(BatchEnd batch, long now) {
        String epoch = String.format(Locale.ROOT, "Epoch %d/%d ", batch.epoch(), epochs);
        int digits = Integer.toString(batch.batches()).length();
        String count =
                String.format(Locale.ROOT, " %" + digits + "d/%d", batch.number(), batch.batches());
        String[] parts = {
            String.format(Locale.ROOT, "  loss %.4f", batch.loss()),
            String.format(Locale.ROOT, "  accuracy %.4f", batch.accuracy()),
            "  " + left(batch, now)
        };
        StringBuilder numbers = new StringBuilder(count);
        int room = width - epoch.length() - SHORTEST - 2;
        for (String part : parts) {
            if (numbers.length() + part.length() > room) {
                break;
            }
            numbers.append(part);
        }
        int length = Math.min(LONGEST, width - epoch.length() - numbers.length() - 2);
        if (length < SHORTEST) {
            String bare = epoch + count.strip();
            return bare.substring(0, Math.max(0, Math.min(bare.length(), width)));
        }
        return epoch + ConsoleBar.of(length, batch.number(), batch.batches()) + numbers;
    }

    /** The time until the last epoch ends, at the pace of this training up to now. */
    private String left(BatchEnd batch, long now) {
        long all = (long) batch.batches() * (epochs - first + 1);
        long done = (long) batch.batches() * (batch.epoch() - first) + batch.number();
        return ConsoleBar.left(now - start, done, all);
    }
}
