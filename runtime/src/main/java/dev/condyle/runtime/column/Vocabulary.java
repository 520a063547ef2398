package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/** Values with a place each, from 0, that are given or learned by counting. */
abstract class Vocabulary {

    private final boolean given;

    Vocabulary(boolean given) {
        this.given = given;
    }

    /** Whether it is learned. */
    final boolean learns() {
        return !given;
    }

    /** Keeps the most frequent values; called again, it changes nothing. */
    abstract void finish();

    abstract int size();

    /** The value at a place, as a text. */
    abstract String name(int place);

    /** Writes what was learned. */
    abstract void save(JsonObject state);

    /** Takes over what another one has learned. */
    abstract void restore(JsonObject state);

    /** What a message about an unknown value adds. */
    String hint() {
        return " The vocabulary has " + TextForms.counted(size(), "category", "categories") + ".";
    }
}
