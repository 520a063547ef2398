package dev.condyle.runtime.column;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.condyle.feature.DatePart;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Encodes the parts of a date, with or without a time: first the cyclic parts, each as sin and cos
 * of 2 pi (value - minimum) / period; then the categorical parts, each as a one-hot vector; then
 * the numeric parts, standardised; a part that is equal in all training values is encoded as 0. If
 * the date is missing, all of them are 0.
 */
public final class DateColumn extends InputColumn {

    private static final Scaling SCALING = Scaling.standard();

    private final DatePart[] cyclic;
    private final DatePart[] categories;
    private final DatePart[] numbers;
    private final Moments[] moments;
    private final boolean indicator;
    private final boolean rejectsMissing;

    private DateColumn(Builder builder) {
        super(builder);
        cyclic = builder.cyclic;
        categories = builder.categories;
        numbers = builder.numbers;
        moments = Stream.generate(Moments::new).limit(numbers.length).toArray(Moments[]::new);
        indicator = builder.hasIndicator();
        rejectsMissing = builder.rejectsMissing();
    }

    /** Returns a builder for the column of the named component. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Updates the learned statistics with a training value. */
    public void learn(LocalDate value) {
        if (value != null) {
            learn(value, null);
        }
    }

    /** Updates the learned statistics with a training value. */
    public void learn(LocalDateTime value) {
        if (value != null) {
            learn(value.toLocalDate(), value.toLocalTime());
        }
    }

    private void learn(LocalDate date, LocalTime time) {
        for (int i = 0; i < numbers.length; i++) {
            moments[i].add(DateComponents.value(numbers[i], date, time));
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(LocalDate value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value, null, out);
        }
    }

    /** Encodes a value and writes it to the buffer. */
    public void write(LocalDateTime value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value.toLocalDate(), value.toLocalTime(), out);
        }
    }

    private void write(LocalDate date, LocalTime time, ByteBuffer out) {
        for (DatePart part : cyclic) {
            int since = DateComponents.value(part, date, time) - DateComponents.first(part);
            double angle = 2 * Math.PI * since / DateComponents.period(part, date);
            out.putFloat((float) Math.sin(angle));
            out.putFloat((float) Math.cos(angle));
        }
        for (DatePart part : categories) {
            out.putInt(DateComponents.value(part, date, time) - DateComponents.first(part));
        }
        for (int i = 0; i < numbers.length; i++) {
            out.putFloat(SCALING.after(DateComponents.value(numbers[i], date, time), moments[i]));
        }
        if (indicator) {
            out.putFloat(0);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (rejectsMissing) {
            throw missingNotAllowed();
        }
        for (int i = 0; i < 2 * cyclic.length; i++) {
            out.putFloat(0);
        }
        for (DatePart part : categories) {
            out.putInt(DateComponents.count(part));
        }
        for (int i = 0; i < numbers.length; i++) {
            out.putFloat(0);
        }
        if (indicator) {
            out.putFloat(1);
        }
    }

    @Override
    String kind() {
        return "date";
    }

    @Override
    boolean learns() {
        return numbers.length > 0;
    }

    @Override
    List<PackedPart> parts() {
        List<PackedPart> parts = new ArrayList<>();
        for (DatePart part : cyclic) {
            parts.add(PackedPart.number("sin " + name(part)));
            parts.add(PackedPart.number("cos " + name(part)));
        }
        for (DatePart part : categories) {
            int first = DateComponents.first(part);
            parts.add(
                    PackedPart.index(
                            DateComponents.count(part),
                            place -> name(part) + "=" + (place + first),
                            Optional.empty()));
        }
        for (DatePart part : numbers) {
            parts.add(PackedPart.number(name(part)));
        }
        if (indicator) {
            parts.add(PackedPart.number(name() + " (missing)"));
        }
        return parts;
    }

    private String name(DatePart part) {
        return name() + "." + part;
    }

    @Override
    void save(JsonObject state) {
        JsonArray array = new JsonArray();
        for (Moments each : moments) {
            JsonObject object = new JsonObject();
            each.save(object);
            array.add(object);
        }
        state.add("numbers", array);
    }

    @Override
    void restore(JsonObject state) {
        List<JsonElement> saved = ColumnState.list(state, "numbers");
        if (saved.size() != moments.length || !saved.stream().allMatch(JsonElement::isJsonObject)) {
            throw new IllegalArgumentException(
                    "the statistics of the parts " + Arrays.toString(numbers) + " are missing");
        }
        for (int i = 0; i < moments.length; i++) {
            moments[i].restore(saved.get(i).getAsJsonObject());
        }
    }

    /** Builds a {@link DateColumn}. */
    public static final class Builder extends ImputingBuilder<Builder> {

        private DatePart[] cyclic = {};
        private DatePart[] categories = {};
        private DatePart[] numbers = {};

        private Builder(String name) {
            super(name);
        }

        /** Sets the parts to encode as sin and cos; years are not allowed. Default: none. */
        public Builder optCyclic(DatePart... parts) {
            cyclic = parts.clone();
            return this;
        }

        /** Sets the parts to encode as one-hot vectors; years are not allowed. Default: none. */
        public Builder optCategories(DatePart... parts) {
            categories = parts.clone();
            return this;
        }

        /**
         * Sets the parts to encode as standardised numbers. A part that is equal in all training
         * values is encoded as 0. Default: none.
         */
        public Builder optNumbers(DatePart... parts) {
            numbers = parts.clone();
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if no part is set, or if years are to be cyclic or
         *     categorical
         */
        public DateColumn build() {
            check(
                    cyclic.length + categories.length + numbers.length > 0,
                    "set at least one part of the date.");
            check(
                    Stream.of(cyclic, categories)
                            .flatMap(Arrays::stream)
                            .allMatch(DatePart::isPeriodic),
                    "years are not periodic: encode them as a number.");
            return new DateColumn(this);
        }
    }
}
