package dev.condyle.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Draws layers that fit their input. Sizes stay small, so that many networks run in little time.
 */
final class LayerDraw {

    /**
     * A layer.
     *
     * @param annotation its annotation
     * @param output the shape of its output, batch left out
     */
    record Drawn(String annotation, List<Long> output) {}

    private final Random random;
    private final WindowDraw windows;

    LayerDraw(Random random) {
        this.random = random;
        this.windows = new WindowDraw(random);
    }

    /** The shape of an input of one to three dimensions. */
    List<Long> input() {
        List<Long> sizes = new ArrayList<>();
        int rank = 1 + random.nextInt(3);
        for (int i = 0; i < rank; i++) {
            sizes.add((long) size(9));
        }
        return sizes;
    }

    /** Any layer that takes an input of this shape. */
    Drawn any(List<Long> dims) {
        List<Function<List<Long>, Drawn>> fitting =
                new ArrayList<>(List.of(this::dense, this::dropout));
        if (dims.size() > 1) {
            fitting.add(this::flatten);
        }
        if (dims.size() == 3) {
            fitting.add(this::conv2d);
            fitting.add(this::conv2d);
            fitting.add(this::maxPool2d);
        }
        return fitting.get(random.nextInt(fitting.size())).apply(dims);
    }

    private Drawn dense(List<Long> dims) {
        int units = size(6);
        List<Long> output = new ArrayList<>(dims);
        output.set(dims.size() - 1, (long) units);
        String annotation =
                switch (random.nextInt(3)) {
                    case 0 -> "@Dense(" + units + ")";
                    case 1 -> "@Dense(units = " + units + activation() + ")";
                    default -> "@Dense(bias = false, value = " + units + ")";
                };
        return new Drawn(annotation, output);
    }

    private Drawn dropout(List<Long> dims) {
        return new Drawn("@Dropout(0." + size(9) + ")", dims);
    }

    private Drawn flatten(List<Long> dims) {
        return new Drawn("@Flatten", List.of(dims.stream().reduce(1L, (a, b) -> a * b)));
    }

    private Drawn conv2d(List<Long> dims) {
        WindowDraw.Drawn window = windows.kernel(dims);
        int groups = random.nextInt(3) == 0 ? divisor(dims.get(0)) : 1;
        int filters = groups * size(3);
        String annotation =
                "@Conv2d(filters = "
                        + filters
                        + window.members()
                        + (groups > 1 ? ", groups = " + groups : "")
                        + (random.nextBoolean() ? ", bias = false" : "")
                        + activation()
                        + ")";
        return new Drawn(annotation, prepend(filters, window.output()));
    }

    private Drawn maxPool2d(List<Long> dims) {
        WindowDraw.Drawn window = windows.pool(dims);
        return new Drawn(
                "@MaxPool2d(" + window.members() + ")", prepend(dims.get(0), window.output()));
    }

    private String activation() {
        return random.nextBoolean() ? ", activation = Activation.Function.RELU" : "";
    }

    private int divisor(long of) {
        int divisor = size((int) of);
        return of % divisor == 0 ? divisor : 1;
    }

    private int size(int most) {
        return 1 + random.nextInt(most);
    }

    private static List<Long> prepend(long first, List<Long> rest) {
        List<Long> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
