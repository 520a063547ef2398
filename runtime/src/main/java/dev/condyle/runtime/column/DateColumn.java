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
 * The parts of a date or of a date with time: first those that are cyclic, sin and cos of 2 pi
 * (value - least value) / period each; then those that are categories, a one-hot each; then those
 * that are standardised numbers. All are 0 where the date is missing.
 */
public final class DateColumn extends InputColumn {

    private static final double EPSILON = 1e-7;

    private final DatePart[] cyclic;
    private final DatePart[] categories;
    private final DatePart[] numbers;
    private final Moments[] moments;
    private final boolean indicator;
    private final boolean refusesMissing;

    private DateColumn(Builder builder) {
        super(builder);
        cyclic = builder.cyclic;
        categories = builder.categories;
        numbers = builder.numbers;
        moments = Stream.generate(Moments::new).limit(numbers.length).toArray(Moments[]::new);
        indicator = builder.hasIndicator();
        refusesMissing = builder.refusesMissing();
    }

    /** Begins a column. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Learns from a value. */
    public void learn(LocalDate value) {
        if (value != null) {
            learn(value, null);
        }
    }

    /** Learns from a value. */
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

    /** Writes a value. */
    public void write(LocalDate value, ByteBuffer out) {
        if (value == null) {
            writeMissing(out);
        } else {
            write(value, null, out);
        }
    }

    /** Writes a value. */
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
            out.putFloat(DateComponents.value(part, date, time) - DateComponents.first(part));
        }
        for (int i = 0; i < numbers.length; i++) {
            double less = DateComponents.value(numbers[i], date, time) - moments[i].mean();
            out.putFloat((float) (less / Math.max(Math.sqrt(moments[i].variance()), EPSILON)));
        }
        if (indicator) {
            out.putFloat(0);
        }
    }

    private void writeMissing(ByteBuffer out) {
        if (refusesMissing) {
            throw missingRefused();
        }
        for (int i = 0; i < 2 * cyclic.length; i++) {
            out.putFloat(0);
        }
        for (DatePart part : categories) {
            out.putFloat(DateComponents.count(part));
        }
        for (int i = 0; i < numbers.length; i++) {
            out.putFloat(0);
        }
        if (indicator) {
            out.putFloat(1);
        }
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
        List<JsonElement> saved = ColumnState.array(state, "numbers").asList();
        if (saved.size() != moments.length || !saved.stream().allMatch(JsonElement::isJsonObject)) {
            throw new IllegalArgumentException(
                    "it does not hold the numbers of the parts " + Arrays.toString(numbers));
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

        /** Sets the parts that become sin and cos; no years. Default: none. */
        public Builder optCyclic(DatePart... parts) {
            cyclic = parts.clone();
            return this;
        }

        /** Sets the parts that become a one-hot; no years. Default: none. */
        public Builder optCategories(DatePart... parts) {
            categories = parts.clone();
            return this;
        }

        /** Sets the parts that become a standardised number. Default: none. */
        public Builder optNumbers(DatePart... parts) {
            numbers = parts.clone();
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if there is no part, or years are to repeat
         */
        public DateColumn build() {
            check(cyclic.length + categories.length + numbers.length > 0, "a date has no part.");
            check(
                    Stream.of(cyclic, categories)
                            .flatMap(Arrays::stream)
                            .allMatch(DatePart::isPeriodic),
                    "years do not repeat: they can only be a number.");
            return new DateColumn(this);
        }
    }
}
