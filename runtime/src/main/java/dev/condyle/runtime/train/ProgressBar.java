package dev.condyle.runtime.train;

import dev.condyle.runtime.History;
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
final class ProgressBar implements FitListener {

    private static final long REDRAW_NANOS = 100_000_000;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 5;

    private final PrintStream out;
    private final int width;
    private final LongSupplier clock;
    private final int epochs;
    private final long start;
    private long drawn;
    private int shown;

    /**
     * Starts to measure time.
     *
     * @param out where to draw
     * @param columns the width of the terminal
     * @param clock nanoseconds
     * @param epochs how many there are
     */
    ProgressBar(PrintStream out, int columns, LongSupplier clock, int epochs) {
        this.out = out;
        this.width = columns - 1;
        this.clock = clock;
        this.epochs = epochs;
        start = clock.getAsLong();
        drawn = start - REDRAW_NANOS;
    }

    @Override
    public void onBatch(BatchEnd batch) {
        long now = clock.getAsLong();
        if (now - drawn >= REDRAW_NANOS || batch.number() == batch.batches()) {
            drawn = now;
            show(line(batch, now));
            out.flush();
        }
    }

    @Override
    public void onEpoch(History.Epoch epoch) {
        show(ProgressLines.line(epoch, epochs));
        out.println();
        out.flush();
        shown = 0;
    }

    private void show(String line) {
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
    }

    private String line(BatchEnd batch, long now) {
        String epoch = String.format(Locale.ROOT, "Epoch %d/%d ", batch.epoch(), epochs);
        int digits = Integer.toString(batch.batches()).length();
        String count =
                String.format(Locale.ROOT, " %" + digits + "d/%d", batch.number(), batch.batches());
        String[] parts = {
            String.format(Locale.ROOT, "  loss %.4f", batch.loss()),
            String.format(Locale.ROOT, "  accuracy %.4f", batch.accuracy()),
            "  " + left(batch, now) + " left"
        };
        StringBuilder numbers = new StringBuilder(count);
        int room = width - epoch.length() - SHORTEST - 2;
        for (String part : parts) {
            if (numbers.length() + part.length() > room) {
                break;
            }
            numbers.append(part);
        }
        int bar = Math.min(LONGEST, width - epoch.length() - numbers.length() - 2);
        if (bar < SHORTEST) {
            String bare = epoch + count.strip();
            return bare.substring(0, Math.max(0, Math.min(bare.length(), width)));
        }
        return epoch + bar(bar, batch) + numbers;
    }

    private static String bar(int length, BatchEnd batch) {
        int done = (int) ((long) length * batch.number() / batch.batches());
        String tip = done < length ? ">" : "";
        return "[" + "=".repeat(done) + tip + " ".repeat(length - done - tip.length()) + "]";
    }

    /** The time until the last epoch ends, at the pace up to now. */
    private String left(BatchEnd batch, long now) {
        long all = (long) batch.batches() * epochs;
        long done = (long) batch.batches() * (batch.epoch() - 1) + batch.number();
        long seconds = Math.round((now - start) / 1e9 / done * (all - done));
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }
}
