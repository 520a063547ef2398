package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.OptionalInt;

/** The labels of a head, or the outputs of a regression. */
public sealed interface HeadLabels {

    /** Returns the number of labels or outputs; empty if it is learned from data. */
    OptionalInt count();

    /** The constants of an enum; for class files, their order may be unknown. */
    record Constants(ClassName type, List<String> names) implements HeadLabels {
        public Constants {
            names = List.copyOf(names);
        }

        @Override
        public OptionalInt count() {
            return OptionalInt.of(names.size());
        }
    }

    /** Consecutive integers starting at 0. */
    record Count(int size) implements HeadLabels {
        @Override
        public OptionalInt count() {
            return OptionalInt.of(size);
        }
    }

    /** Class names. */
    record Names(List<String> names) implements HeadLabels {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public OptionalInt count() {
            return OptionalInt.of(names.size());
        }
    }

    /** Names that are learned from the training data. */
    record Learned() implements HeadLabels {
        @Override
        public OptionalInt count() {
            return OptionalInt.empty();
        }
    }

    /** False and true. */
    record Booleans() implements HeadLabels {
        @Override
        public OptionalInt count() {
            return OptionalInt.of(2);
        }
    }

    /**
     * The outputs of a regression.
     *
     * @param names their names; a single output can have none
     */
    record Outputs(List<String> names) implements HeadLabels {
        public Outputs {
            names = List.copyOf(names);
        }

        /** Returns whether a record is generated for their values. */
        public boolean areSeveral() {
            return names.size() > 1;
        }

        @Override
        public OptionalInt count() {
            return OptionalInt.of(Math.max(1, names.size()));
        }
    }
}
