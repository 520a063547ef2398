package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.training.History;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints one line per epoch.
 *
 * @param out the output stream
 * @param epochs the number of epochs
 */
record ProgressLines(PrintStream out, int epochs) implements ProgressDisplay {

    @Override
    public void onEpoch(History.Epoch epoch) {
        out.println(line(epoch, epochs));
        out.flush();
    }

    static String line(History.Epoch epoch, int epochs) {
        String validation =
                epoch.validationLoss().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "  validation loss %.4f  accuracy %.4f",
                                epoch.validationLoss().getAsDouble(),
                                epoch.validationAccuracy().orElseThrow());
        return String.format(
                Locale.ROOT,
                "Epoch %d/%d  loss %.4f  accuracy %.4f%s  %.1f s",
                epoch.number(),
                epochs,
                epoch.loss(),
                epoch.accuracy(),
                validation,
                epoch.seconds());
    }
}
