package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The labels of a head. */
public sealed interface HeadLabels {

    /** Returns the number of classes. */
    int size();

    /** The constants of an enum; for class files, their order may be unknown. */
    record Constants(ClassName type, List<String> names) implements HeadLabels {
        public Constants {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** Consecutive integers starting at 0. */
    record Count(int size) implements HeadLabels {}

    /** Class names. */
    record Names(List<String> names) implements HeadLabels {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }
    }
}
