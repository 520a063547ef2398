package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.condyle.runtime.internal.text.ForeignText;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes the constants of an enum as categories, in their declared order. Under {@code
 * FEATURE_SPACE} the column behaves like a {@code StringLookup} with the names of the constants as
 * its vocabulary.
 */
public final class EnumColumn extends IndexColumn {

    private final List<String> constants;

    private EnumColumn(Builder builder) {
        super(builder);
        constants = builder.constants;
        place(constants.size());
    }

    /**
     * Returns a builder for the column of the named component.
     *
     * @param name the name of the column
     * @param type the enum
     */
    public static Builder builder(String name, Class<? extends Enum<?>> type) {
        return new Builder(name, type);
    }

    /** Does nothing: the column learns nothing from its values. */
    public void learn(Enum<?> value) {}

    /** Encodes a value and writes it to the buffer. */
    public void write(Enum<?> value, ByteBuffer out) {
        put(index(value), out);
    }

    /** Returns the key of a value, which a {@link CrossedColumn} hashes. */
    public long key(Enum<?> value) {
        return key(index(value), value == null);
    }

    private int index(Enum<?> value) {
        return value == null ? missing() : known(value.ordinal());
    }

    @Override
    String kind() {
        return "enum";
    }

    @Override
    String token(int index) {
        return constants.get(index);
    }

    @Override
    void save(JsonObject state) {
        JsonArray array = new JsonArray(constants.size());
        constants.forEach(array::add);
        state.add("constants", array);
    }

    @Override
    void restore(JsonObject state) {
        List<String> saved =
                ColumnState.list(state, "constants").stream()
                        .map(element -> ColumnState.text(element, "constants"))
                        .toList();
        if (!saved.equals(constants)) {
            throw new IllegalArgumentException(
                    "the saved enum constants are "
                            + ForeignText.shown(saved.toString())
                            + ", but the enum has "
                            + constants);
        }
    }

    /** Builds an {@link EnumColumn}. */
    public static final class Builder extends ClosedVocabularyBuilder<Builder> {

        private final List<String> constants;

        private Builder(String name, Class<? extends Enum<?>> type) {
            super(name);
            constants = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if the enum has no constants
         */
        public EnumColumn build() {
            check(!constants.isEmpty(), "the enum has no constants.");
            return new EnumColumn(this);
        }
    }
}
