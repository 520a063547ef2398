package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The classes of a head. */
public sealed interface HeadLabels {

    /** How many classes there are. */
    int size();

    /** The constants of an enum; of a class file, their order may not be known. */
    record Constants(ClassName type, List<String> names) implements HeadLabels {
        public Constants {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** The numbers from 0. */
    record Count(int size) implements HeadLabels {}

    /** Names. */
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
