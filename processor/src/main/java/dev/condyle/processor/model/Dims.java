package dev.condyle.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The shape of one example, batch left out: (C, H, W), (C, L), (L, F) or (F).
 *
 * @param sizes the size of each dimension, from the first
 */
public record Dims(List<Long> sizes) {

    public Dims {
        sizes = List.copyOf(sizes);
    }

    /** The shape with these sizes. */
    public static Dims of(long... sizes) {
        return new Dims(LongStream.of(sizes).boxed().toList());
    }

    /** The shape with these sizes. */
    public static Dims of(List<Integer> sizes) {
        return new Dims(sizes.stream().map(Integer::longValue).toList());
    }

    /** How many dimensions there are. */
    public int rank() {
        return sizes.size();
    }

    /** The size of a dimension, counted from 0. */
    public long get(int dimension) {
        return sizes.get(dimension);
    }

    /** The size of the last dimension. */
    public long last() {
        return sizes.get(rank() - 1);
    }

    /** The same shape with another last dimension. */
    public Dims withLast(long size) {
        return Dims.of(
                LongStream.concat(
                                sizes.stream().limit(rank() - 1L).mapToLong(Long::longValue),
                                LongStream.of(size))
                        .toArray());
    }

    /** How many numbers an array of this shape holds; {@code Long.MAX_VALUE} if more than that. */
    public long count() {
        return product(sizes.stream().mapToLong(Long::longValue).toArray());
    }

    /** A product of sizes that stays at {@code Long.MAX_VALUE} where it would overflow. */
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

    /** A sum of counts that stays at {@code Long.MAX_VALUE} where it would overflow. */
    public static long sum(long... counts) {
        long sum = 0;
        for (long count : counts) {
            sum = sum > Long.MAX_VALUE - count ? Long.MAX_VALUE : sum + count;
        }
        return sum;
    }

    /** The sizes, as they stand in a call of {@code new Shape(...)}. */
    public String arguments() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** As in a message: {@code (64, 5, 5)}. */
    @Override
    public String toString() {
        return "(" + arguments() + ")";
    }
}
