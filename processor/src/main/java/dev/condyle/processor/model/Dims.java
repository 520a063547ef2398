package dev.condyle.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The shape of one example without the batch dimension: (C, H, W), (C, L), (L, F) or (F).
 *
 * @param sizes the size of each dimension
 */
public record Dims(List<Long> sizes) {

    public Dims {
        sizes = List.copyOf(sizes);
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

    /** Returns the shape as text for messages, such as {@code (64, 5, 5)}. */
    @Override
    public String toString() {
        return "(" + arguments() + ")";
    }
}
