package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/** Maps values to indices from 0; given, or learned by counting. */
abstract class Vocabulary {

    private final boolean given;

    Vocabulary(boolean given) {
        this.given = given;
    }

    /** Returns whether the vocabulary is learned. */
    final boolean learns() {
        return !given;
    }

    /** Selects the most frequent values. Idempotent. */
    abstract void finish();

    abstract int size();

    /** Returns the value with an index, as a string. */
    abstract String name(int place);

    /** Saves the vocabulary. */
    abstract void save(JsonObject state);

    /** Restores a saved vocabulary. */
    abstract void restore(JsonObject state);

    /** Returns a hint for the message about an unknown value. */
    String hint() {
        return " The vocabulary has " + TextForms.counted(size(), "category", "categories") + ".";
    }
}
