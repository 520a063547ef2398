package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A category by the constants of an enum, in their order. The rules of {@code FEATURE_SPACE} are
 * those of a StringLookup with the constants' names as its vocabulary.
 */
public final class EnumColumn extends IndexColumn {

    private final List<String> constants;

    private EnumColumn(Builder builder) {
        super(builder);
        constants = builder.constants;
        place(constants.size());
    }

    /**
     * Begins a column.
     *
     * @param name the name of the column
     * @param type the enum
     */
    public static Builder builder(String name, Class<? extends Enum<?>> type) {
        return new Builder(name, type);
    }

    /** Nothing is learned from a value. */
    public void learn(Enum<?> value) {}

    /** Writes a value. */
    public void write(Enum<?> value, ByteBuffer out) {
        put(index(value), out);
    }

    /** What a cross takes. */
    public long key(Enum<?> value) {
        return key(index(value), value == null);
    }

    private int index(Enum<?> value) {
        return value == null ? missing() : known(value.ordinal());
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
                ColumnState.array(state, "constants").asList().stream()
                        .map(element -> ColumnState.text(element, "constants"))
                        .toList();
        if (!saved.equals(constants)) {
            throw new IllegalArgumentException(
                    "its enum had the constants " + saved + ", and has " + constants + " now");
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
         * @throws IllegalArgumentException if the enum has no constant
         */
        public EnumColumn build() {
            check(!constants.isEmpty(), "the enum has no constant.");
            return new EnumColumn(this);
        }
    }
}
