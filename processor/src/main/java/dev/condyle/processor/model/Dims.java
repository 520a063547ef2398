package dev.condyle.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The shape of one example without the batch dimension: (C, H, W), (C, L), (L, F) or (F).
 *
 * @param sizes the size of each dimension
 * @param order the order of the axes, if there are two
 */
public record Dims(List<Long> sizes, AxisOrder order) {

    private static final String LENGTH = "L=";

    public Dims {
        sizes = List.copyOf(sizes);
    }

    /** Creates a shape with an unknown order of axes. */
    public Dims(List<Long> sizes) {
        this(sizes, AxisOrder.UNKNOWN);
    }

    /** Returns the shape with the given sizes. */
    public static Dims of(long... sizes) {
        return new Dims(LongStream.of(sizes).boxed().toList());
    }

    /** Returns the shape with the given sizes. */
    public static Dims of(List<Integer> sizes) {
        return new Dims(sizes.stream().map(Integer::longValue).toList());
    }

    /** Returns the number of dimensions. */
    public int rank() {
        return sizes.size();
    }

    /** Returns the size of a dimension, counted from 0. */
    public long get(int dimension) {
        return sizes.get(dimension);
    }

    /** Returns the size of the last dimension. */
    public long last() {
        return sizes.get(rank() - 1);
    }

    /** Returns this shape with another order of its axes, which applies to two dimensions only. */
    public Dims in(AxisOrder other) {
        return new Dims(sizes, rank() == 2 ? other : AxisOrder.UNKNOWN);
    }

    /** Returns this shape of two dimensions with its axes swapped. */
    public Dims swapped() {
        return new Dims(List.of(sizes.get(1), sizes.get(0)), order.swapped());
    }

    /** Returns this shape with a different last dimension. */
    public Dims withLast(long size) {
        return Dims.of(
                LongStream.concat(
                                sizes.stream().limit(rank() - 1L).mapToLong(Long::longValue),
                                LongStream.of(size))
                        .toArray());
    }

    /** Returns the number of elements, at most {@code Long.MAX_VALUE}. */
    public long count() {
        return product(sizes.stream().mapToLong(Long::longValue).toArray());
    }

    /** Returns a product of sizes, saturated at {@code Long.MAX_VALUE}. */
    public static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            if (factor != 0 && product > Long.MAX_VALUE / factor) {
                return Long.MAX_VALUE;
            }
            product *= factor;
        }
        return product;
    }

    /** Returns a sum of counts, saturated at {@code Long.MAX_VALUE}. */
    public static long sum(long... counts) {
        long sum = 0;
        for (long count : counts) {
            sum = sum > Long.MAX_VALUE - count ? Long.MAX_VALUE : sum + count;
        }
        return sum;
    }

    /** Returns the sizes as arguments of {@code new Shape(...)}. */
    public String arguments() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Returns the sizes as text, with the length of a sequence or a signal marked as L. */
    public String labelled() {
        return switch (order) {
            case SEQUENCE -> LENGTH + sizes.get(0) + ", " + sizes.get(1);
            case SIGNAL -> sizes.get(0) + ", " + LENGTH + sizes.get(1);
            case UNKNOWN, FEATURES_LAST, CHANNELS_FIRST -> arguments();
        };
    }

    /** Returns the sizes in parentheses, for a fingerprint. */
    public String canonical() {
        return "(" + arguments() + ")";
    }

    /**
     * Returns the shape as text for messages, such as {@code (64, 5, 5)} or, for a sequence, {@code
     * (L=20, 8)}.
     */
    @Override
    public String toString() {
        return "(" + labelled() + ")";
    }
}
