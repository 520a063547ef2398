package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.layer.Activation.Function;
import java.util.List;
import java.util.stream.Collectors;

/** The computation of a head. */
public sealed interface HeadKind {

    /** Returns the layout of the features that it accepts. */
    default FeatureLayout accepts() {
        return FeatureLayout.VECTOR;
    }

    /** Returns whether its block applies dropout itself. */
    default boolean appliesDropout() {
        return false;
    }

    /** Returns the text for summaries, including the dropout if it is part of the block. */
    String text(int classes, double dropout);

    /**
     * Returns the canonical text; empty for a single dense layer. Initializers are not part of it.
     */
    String canonical();

    /** Returns its parameter counts for features of a shape. */
    Counts counts(Dims features, int classes);

    /** The layout of features. */
    enum FeatureLayout {
        /** (F). */
        VECTOR,
        /** (C, H, W). */
        MAPS,
        /** Any layout. */
        ANY
    }

    /** A dense layer. */
    record Dense() implements HeadKind {
        @Override
        public String text(int classes, double dropout) {
            return "Dense(units=" + classes + ")";
        }

        @Override
        public String canonical() {
            return "";
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.dense(features.last(), classes);
        }
    }

    /**
     * Cosine similarities.
     *
     * @param temperature the initial temperature
     */
    record Cosine(double temperature) implements HeadKind {
        @Override
        public String text(int classes, double dropout) {
            return "CosineHead(temperature=" + temperature + ")";
        }

        @Override
        public String canonical() {
            return "Cosine";
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.learned(Dims.sum(Dims.product(features.last(), classes), 1));
        }
    }

    /**
     * Hidden layers followed by another head.
     *
     * @param units the units of the hidden layers
     * @param activation the activation function after each
     * @param last {@link Dense} or {@link Cosine}
     */
    record Hidden(List<Integer> units, Function activation, HeadKind last) implements HeadKind {
        public Hidden {
            units = List.copyOf(units);
        }

        @Override
        public boolean appliesDropout() {
            return true;
        }

        @Override
        public String text(int classes, double dropout) {
            return HeadText.hidden("HiddenHead", units, activation, dropout)
                    + ", "
                    + last.text(classes, dropout);
        }

        @Override
        public String canonical() {
            return "Hidden(units=%s, activation=%s) %s"
                    .formatted(units, activation, last.canonical());
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.hidden(features.last(), units)
                    .plus(last.counts(Dims.of(units.get(units.size() - 1)), classes));
        }
    }

    /**
     * Concatenated max and average pooling, followed by layers with batch norms.
     *
     * @param units the units of the hidden layers
     * @param activation the activation function after each
     */
    record ConcatPool(List<Integer> units, Function activation) implements HeadKind {
        public ConcatPool {
            units = List.copyOf(units);
        }

        @Override
        public FeatureLayout accepts() {
            return FeatureLayout.MAPS;
        }

        @Override
        public boolean appliesDropout() {
            return true;
        }

        @Override
        public String text(int classes, double dropout) {
            return HeadText.hidden("ConcatPoolHead", units, activation, dropout);
        }

        @Override
        public String canonical() {
            return "ConcatPool(units=%s, activation=%s)".formatted(units, activation);
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.batchNormed(Dims.product(2, features.get(0)), units, classes);
        }
    }

    /**
     * A method of the annotated class.
     *
     * @param owner the class
     * @param method the name of the method
     * @param weights its parameters after the features
     */
    record Method(ClassName owner, String method, List<HeadWeightModel> weights)
            implements HeadKind {
        public Method {
            weights = List.copyOf(weights);
        }

        @Override
        public FeatureLayout accepts() {
            return HeadCounts.accepts(weights);
        }

        @Override
        public String text(int classes, double dropout) {
            return weights.stream()
                    .map(HeadWeightModel::name)
                    .collect(Collectors.joining(", ", method + "(", ")"));
        }

        @Override
        public String canonical() {
            return weights.stream()
                    .map(HeadWeightModel::toString)
                    .collect(Collectors.joining(", ", "Method(", ")"));
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.of(weights, features, classes);
        }
    }

    /**
     * A reusable head of another class.
     *
     * @param owner the class
     * @param block the block generated for it
     * @param weights the weights of its method; class files may not contain their names
     */
    record Packaged(ClassName owner, ClassName block, List<HeadWeightModel> weights)
            implements HeadKind {
        public Packaged {
            weights = List.copyOf(weights);
        }

        @Override
        public FeatureLayout accepts() {
            return HeadCounts.accepts(weights);
        }

        @Override
        public String text(int classes, double dropout) {
            return String.join(".", owner.simpleNames());
        }

        @Override
        public String canonical() {
            return weights.stream()
                    .map(HeadWeightModel::shape)
                    .collect(Collectors.joining(", ", owner.canonicalName() + "(", ")"));
        }

        @Override
        public Counts counts(Dims features, int classes) {
            return HeadCounts.of(weights, features, classes);
        }
    }
}
