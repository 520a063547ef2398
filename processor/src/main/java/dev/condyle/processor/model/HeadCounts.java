package dev.condyle.processor.model;

import java.util.List;
import java.util.function.LongUnaryOperator;

/** Computes the parameter counts of heads. */
final class HeadCounts {

    private HeadCounts() {}

    static Counts learned(long count) {
        return new Counts(count, count, 0);
    }

    static Counts dense(long features, long units) {
        return learned(Dims.sum(Dims.product(features, units), units));
    }

    /** Returns the counts of a stack of dense layers. */
    static Counts hidden(long features, List<Integer> units) {
        Counts all = learned(0);
        long in = features;
        for (int out : units) {
            all = all.plus(dense(in, out));
            in = out;
        }
        return all;
    }

    /**
     * Returns the counts of a stack of dense layers without bias, each preceded by a batch norm.
     *
     * @param features the length of the features
     * @param units the units of the hidden layers
     * @param last returns the number of weights of the last layer for the length of its input
     */
    static Counts batchNormed(long features, List<Integer> units, LongUnaryOperator last) {
        Counts all = learned(0);
        long in = features;
        for (int out : units) {
            all = all.plus(batchNormed(in, Dims.product(in, out)));
            in = out;
        }
        return all.plus(batchNormed(in, last.applyAsLong(in)));
    }

    private static Counts batchNormed(long in, long weights) {
        long learned = Dims.sum(Dims.product(2, in), weights);
        return new Counts(Dims.sum(learned, Dims.product(2, in)), learned, 0);
    }

    /** Returns the counts of the weights of a head method. */
    static Counts of(List<HeadWeightModel> weights, Dims features, int classes) {
        return learned(
                Dims.sum(
                        weights.stream()
                                .mapToLong(it -> it.count(features.last(), classes))
                                .toArray()));
    }

    /**
     * Returns the features that a head method accepts: a vector if the shape of a weight depends on
     * its length, otherwise any layout.
     */
    static HeadKind.FeatureLayout accepts(List<HeadWeightModel> weights) {
        return weights.stream().anyMatch(HeadWeightModel::needsFeatures)
                ? HeadKind.FeatureLayout.VECTOR
                : HeadKind.FeatureLayout.ANY;
    }
}
