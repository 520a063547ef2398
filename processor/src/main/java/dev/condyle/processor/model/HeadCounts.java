package dev.condyle.processor.model;

import java.util.List;

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
     */
    static Counts batchNormed(long features, List<Integer> units, int classes) {
        Counts all = learned(0);
        long in = features;
        for (int out : units) {
            all = all.plus(batchNormed(in, out));
            in = out;
        }
        return all.plus(batchNormed(in, classes));
    }

    private static Counts batchNormed(long in, long out) {
        long learned = Dims.sum(Dims.product(2, in), Dims.product(in, out));
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
