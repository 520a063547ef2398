package dev.condyle.processor.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the code of large classes into several methods, since javac limits a method to 64 KB and
 * runs out of stack for long chains of calls. The code of other classes is not split.
 */
final class CodeParts {

    /** The maximum number of layers, heads or crosses whose code is in one method. */
    static final int SIZE = 100;

    private CodeParts() {}

    /** Returns whether the code of so many elements is split. */
    static boolean isLarge(int elements) {
        return elements > SIZE;
    }

    /** Returns consecutive parts of a list. */
    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += SIZE) {
            parts.add(all.subList(start, Math.min(all.size(), start + SIZE)));
        }
        return parts;
    }
}
