package dev.condyle.processor.random;

import dev.condyle.layer.Activation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Generates layers that fit their input. Sizes are small so that many networks run quickly. */
final class LayerGenerator {

    /** The order of the axes of two dimensions: unknown, (L, F) or (C, L). */
    enum Order {
        UNKNOWN,
        SEQUENCE,
        SIGNAL
    }

    /**
     * A generated layer.
     *
     * @param annotation its annotation as source text
     * @param output the shape of its output, without the batch dimension
     * @param order the order of the axes of its output
     */
    record Drawn(String annotation, List<Long> output, Order order) {

        Drawn(String annotation, List<Long> output) {
            this(annotation, output, Order.UNKNOWN);
        }
    }

    private final Random random;
    private final WindowGenerator windows;

    LayerGenerator(Random random) {
        this.random = random;
        this.windows = new WindowGenerator(random);
    }

    /** Generates an input shape with one to three dimensions. */
    List<Long> input() {
        List<Long> sizes = new ArrayList<>();
        int rank = 1 + random.nextInt(3);
        for (int i = 0; i < rank; i++) {
            sizes.add((long) size(9));
        }
        return sizes;
    }

    /** Generates an embedding for a sequence of ids. */
    Drawn embedding(List<Long> dims) {
        int dimension = size(6);
        return new Drawn(
                "@Embedding(vocabulary = "
                        + size(9)
                        + ", dimension = "
                        + dimension
                        + (coin() ? ", maskZero = true)" : ")"),
                List.of(dims.get(0), (long) dimension),
                Order.SEQUENCE);
    }

    /** Generates any layer that accepts an input of a shape with an order of axes. */
    Drawn any(List<Long> dims, Order order) {
        List<Function<List<Long>, Drawn>> fitting =
                new ArrayList<>(
                        List.of(
                                keeps(order, this::dense),
                                keeps(order, this::dropout),
                                keeps(order, this::activationLayer),
                                signal(order, order, this::batchNorm),
                                keeps(order, this::layerNorm)));
        if (dims.size() > 1) {
            fitting.add(this::flatten);
            fitting.add(input -> permute(input, order));
            fitting.add(signal(order, Order.UNKNOWN, this::globalPool));
            fitting.add(signal(order, Order.SIGNAL, this::convolution));
            fitting.add(signal(order, Order.SIGNAL, this::convolution));
            fitting.add(signal(order, Order.SIGNAL, this::pool));
            fitting.add(signal(order, Order.SIGNAL, this::pool));
        }
        if (dims.size() == 2) {
            fitting.add(sequence(order, this::recurrent));
            fitting.add(sequence(order, this::recurrent));
            fitting.add(sequence(order, this::transformer));
        }
        if (dims.size() == 3) {
            fitting.add(this::depthwise);
        }
        Drawn drawn = fitting.get(random.nextInt(fitting.size())).apply(dims);
        return drawn.output().size() == 2 ? drawn : new Drawn(drawn.annotation(), drawn.output());
    }

    private static Function<List<Long>, Drawn> keeps(
            Order order, Function<List<Long>, Drawn> layer) {
        return dims -> {
            Drawn drawn = layer.apply(dims);
            return new Drawn(drawn.annotation(), drawn.output(), order);
        };
    }

    /** Returns a layer that reads (C, L). Over a sequence, it reads and returns (L, F). */
    private static Function<List<Long>, Drawn> signal(
            Order order, Order output, Function<List<Long>, Drawn> layer) {
        if (order != Order.SEQUENCE) {
            return keeps(output, layer);
        }
        return dims -> {
            Drawn drawn = layer.apply(swapped(dims));
            return new Drawn(drawn.annotation(), swapped(drawn.output()), Order.SEQUENCE);
        };
    }

    /** Returns a layer that reads (L, F). */
    private static Function<List<Long>, Drawn> sequence(
            Order order, Function<List<Long>, Drawn> layer) {
        return dims ->
                keeps(Order.SEQUENCE, layer).apply(order == Order.SIGNAL ? swapped(dims) : dims);
    }

    private static List<Long> swapped(List<Long> dims) {
        return dims.size() == 2 ? List.of(dims.get(1), dims.get(0)) : dims;
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

    private Drawn activationLayer(List<Long> dims) {
        return new Drawn("@Activation(" + function() + ")", dims);
    }

    private Drawn batchNorm(List<Long> dims) {
        return new Drawn("@BatchNorm(center = %s, scale = %s)".formatted(coin(), coin()), dims);
    }

    private Drawn layerNorm(List<Long> dims) {
        return new Drawn("@LayerNorm(dimensions = " + size(dims.size()) + ")", dims);
    }

    private Drawn permute(List<Long> dims, Order order) {
        List<Integer> places =
                new ArrayList<>(IntStream.rangeClosed(1, dims.size()).boxed().toList());
        Collections.shuffle(places, random);
        Order turned =
                switch (order) {
                    case UNKNOWN -> Order.UNKNOWN;
                    case SEQUENCE -> Order.SIGNAL;
                    case SIGNAL -> Order.SEQUENCE;
                };
        return new Drawn(
                "@Permute({" + places.toString().replaceAll("[\\[\\]]", "") + "})",
                places.stream().map(place -> dims.get(place - 1)).toList(),
                places.get(0) == 1 ? order : turned);
    }

    private Drawn globalPool(List<Long> dims) {
        return new Drawn(coin() ? "@GlobalAvgPool" : "@GlobalMaxPool", List.of(dims.get(0)));
    }

    private Drawn convolution(List<Long> dims) {
        WindowGenerator.Drawn window = windows.kernel(dims);
        int groups = random.nextInt(3) == 0 ? divisor(dims.get(0)) : 1;
        int filters = groups * size(3);
        String annotation =
                "@Conv"
                        + (dims.size() - 1)
                        + "d(filters = "
                        + filters
                        + window.members()
                        + (groups > 1 ? ", groups = " + groups : "")
                        + (coin() ? ", bias = false" : "")
                        + activation()
                        + ")";
        return new Drawn(annotation, prepend(filters, window.output()));
    }

    private Drawn depthwise(List<Long> dims) {
        WindowGenerator.Drawn window = windows.kernel(dims);
        int multiplier = size(2);
        return new Drawn(
                "@DepthwiseConv2d(multiplier = "
                        + multiplier
                        + window.members()
                        + activation()
                        + ")",
                prepend(multiplier * dims.get(0), window.output()));
    }

    private Drawn pool(List<Long> dims) {
        WindowGenerator.Drawn window = windows.pool(dims);
        return new Drawn(
                "@%sPool%dd(%s)"
                        .formatted(coin() ? "Max" : "Avg", dims.size() - 1, window.members()),
                prepend(dims.get(0), window.output()));
    }

    private Drawn recurrent(List<Long> dims) {
        int units = size(4);
        int layers = size(2);
        boolean both = coin();
        boolean sequences = coin();
        String annotation =
                "@%s(units = %d, layers = %d, bidirectional = %s, returnSequences = %s%s)"
                        .formatted(
                                coin() ? "Lstm" : "Gru",
                                units,
                                layers,
                                both,
                                sequences,
                                layers > 1 ? ", dropout = 0.5" : "");
        long width = both ? 2L * units : units;
        return new Drawn(annotation, sequences ? List.of(dims.get(0), width) : List.of(width));
    }

    private Drawn transformer(List<Long> dims) {
        String annotation =
                "@TransformerEncoder(heads = %d, feedForward = %d, layers = %d, activation = %s,"
                                .formatted(divisor(dims.get(1)), size(5), size(2), function())
                        + " normFirst = "
                        + coin()
                        + ")";
        return new Drawn(annotation, dims);
    }

    private String activation() {
        return coin() ? ", activation = " + function() : "";
    }

    private String function() {
        Activation.Function[] functions = Activation.Function.values();
        // The first constant is NONE.
        return "Activation.Function." + functions[size(functions.length - 1)];
    }

    private boolean coin() {
        return random.nextBoolean();
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
