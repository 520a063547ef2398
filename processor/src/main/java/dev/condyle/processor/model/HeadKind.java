package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import dev.condyle.layer.Activation.Function;
import java.util.List;
import java.util.OptionalInt;
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

    /**
     * Returns the text for summaries, including the dropout if it is part of the block.
     *
     * @param logits the number of logits, if known
     * @param dropout the dropout rate
     */
    String text(OptionalInt logits, double dropout);

    /**
     * Returns the canonical text; empty for a single dense layer. Initializers are not part of it.
     */
    String canonical();

    /** Returns its parameter counts for features of a shape. */
    Counts counts(Dims features, int logits);

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
        public String text(OptionalInt logits, double dropout) {
            return logits.isPresent() ? "Dense(units=" + logits.getAsInt() + ")" : "Dense";
        }

        @Override
        public String canonical() {
            return "";
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.dense(features.last(), logits);
        }
    }

    /**
     * Cosine similarities.
     *
     * @param temperature the initial temperature
     */
    record Cosine(double temperature) implements HeadKind {
        @Override
        public String text(OptionalInt logits, double dropout) {
            return "CosineHead(temperature=" + temperature + ")";
        }

        @Override
        public String canonical() {
            return "Cosine";
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.learned(Dims.sum(Dims.product(features.last(), logits), 1));
        }
    }

    /**
     * Logits of ordered classes that share their weights.
     *
     * @param classes the number of classes
     */
    record Ordinal(int classes) implements HeadKind {
        @Override
        public String text(OptionalInt logits, double dropout) {
            return "OrdinalHead(classes=" + classes + ")";
        }

        @Override
        public String canonical() {
            return "Ordinal";
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.learned(Dims.sum(features.last(), logits));
        }
    }

    /**
     * Hidden layers followed by another head.
     *
     * @param units the units of the hidden layers
     * @param activation the activation function after each
     * @param last {@link Dense}, {@link Cosine} or {@link Ordinal}
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
        public String text(OptionalInt logits, double dropout) {
            return HeadText.hidden("HiddenHead", units, activation, dropout)
                    + ", "
                    + last.text(logits, dropout);
        }

        @Override
        public String canonical() {
            return "Hidden(units=%s, activation=%s) %s"
                    .formatted(units, activation, last.canonical());
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.hidden(features.last(), units)
                    .plus(last.counts(Dims.of(units.get(units.size() - 1)), logits));
        }
    }

    /**
     * Concatenated max and average pooling, followed by layers with batch norms.
     *
     * @param units the units of the hidden layers
     * @param activation the activation function after each
     * @param last {@link Dense}, which then has no bias, or {@link Ordinal}
     */
    record ConcatPool(List<Integer> units, Function activation, HeadKind last) implements HeadKind {
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
        public String text(OptionalInt logits, double dropout) {
            String text = HeadText.hidden("ConcatPoolHead", units, activation, dropout);
            return isOrdinal() ? text + ", " + last.text(logits, dropout) : text;
        }

        @Override
        public String canonical() {
            String text = "ConcatPool(units=%s, activation=%s)".formatted(units, activation);
            return isOrdinal() ? text + " " + last.canonical() : text;
        }

        /** Returns whether the last layer is not a dense layer. */
        public boolean isOrdinal() {
            return last instanceof Ordinal;
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.batchNormed(
                    Dims.product(2, features.get(0)),
                    units,
                    in -> isOrdinal() ? Dims.sum(in, logits) : Dims.product(in, logits));
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
        public String text(OptionalInt logits, double dropout) {
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
        public Counts counts(Dims features, int logits) {
            return HeadCounts.of(weights, features, logits);
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
        public String text(OptionalInt logits, double dropout) {
            return String.join(".", owner.simpleNames());
        }

        @Override
        public String canonical() {
            return weights.stream()
                    .map(HeadWeightModel::shape)
                    .collect(Collectors.joining(", ", owner.canonicalName() + "(", ")"));
        }

        @Override
        public Counts counts(Dims features, int logits) {
            return HeadCounts.of(weights, features, logits);
        }
    }
}
