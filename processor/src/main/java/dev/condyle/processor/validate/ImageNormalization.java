package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The normalisation of the images that a network receives.
 *
 * @param mean the numbers that are subtracted, one per channel
 * @param std the positive numbers that an image is then divided by, one per channel
 */
record ImageNormalization(List<Double> mean, List<Double> std) {

    /**
     * Reads the members {@code mean} and {@code std}.
     *
     * @param channels the number of channels of an image
     * @param defaultValue the defaults; for a different number of channels, their average is used
     */
    static Optional<ImageNormalization> read(
            Mirror backbone, int channels, ImageNormalization defaultValue, Problems problems) {
        Optional<List<Double>> mean =
                values(
                        backbone,
                        "mean",
                        channels,
                        defaultValue.mean,
                        it -> Float.isFinite((float) (double) it),
                        Message.NOT_FINITE,
                        problems);
        Optional<List<Double>> std =
                values(
                        backbone,
                        "std",
                        channels,
                        defaultValue.std,
                        // The value is converted to a float, which has a smaller range.
                        it -> (float) (double) it > 0 && Float.isFinite((float) (double) it),
                        Message.NOT_POSITIVE,
                        problems);
        return mean.flatMap(
                means -> std.map(deviations -> new ImageNormalization(means, deviations)));
    }

    private static Optional<List<Double>> values(
            Mirror backbone,
            String member,
            int channels,
            List<Double> defaultValue,
            Predicate<Double> isValid,
            Message message,
            Problems problems) {
        if (!backbone.isWritten(member)) {
            return Optional.of(perChannel(defaultValue, channels));
        }
        List<Double> values = backbone.reals(member);
        if (values.size() != 1 && values.size() != channels) {
            problems.add(
                    Message.CHANNELS_COUNT,
                    backbone.location(member),
                    member,
                    channels,
                    values.size());
            return Optional.empty();
        }
        Optional<Double> invalid = values.stream().filter(isValid.negate()).findFirst();
        invalid.ifPresent(
                it -> problems.add(message, backbone.location(member), member, "float", it));
        return invalid.isPresent() ? Optional.empty() : Optional.of(perChannel(values, channels));
    }

    /** Returns the values or, if the number of channels differs, their average for each channel. */
    private static List<Double> perChannel(List<Double> values, int channels) {
        if (values.size() == channels) {
            return values;
        }
        double average = values.stream().mapToDouble(it -> it).average().orElseThrow();
        return Collections.nCopies(channels, average);
    }
}
